CREATE TYPE tier AS ENUM ('trial', 'basic', 'plus', 'pro');
CREATE DOMAIN paid AS tier CHECK (VALUE <> 'trial');
CREATE TABLE plans (
  id integer PRIMARY KEY, tier tier NOT NULL DEFAULT 'trial', next paid DEFAULT 'plus', seen tier[] NOT NULL DEFAULT '{trial}',
  is_free boolean GENERATED ALWAYS AS (tier = 'trial') STORED,
  CONSTRAINT known CHECK (tier <> ALL (ARRAY['pro'::tier]) OR next IS NOT NULL)
);
CREATE UNIQUE INDEX plans_trial ON plans (tier) WHERE tier = 'trial';
CREATE INDEX plans_seen ON plans USING gin (seen);
CREATE VIEW tiers AS SELECT tier, count(*) AS n FROM plans GROUP BY tier;
CREATE MATERIALIZED VIEW best AS SELECT max(tier) AS tier FROM plans;
CREATE FUNCTION price(t tier DEFAULT 'trial') RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT CASE t WHEN 'trial' THEN 0 ELSE 1 END $$;
INSERT INTO plans (id, tier, next, seen) VALUES (1, 'trial', 'plus', '{trial,plus}'), (2, 'plus', NULL, '{}'), (3, 'pro', 'basic', '{trial,basic,pro}'), (4, 'basic', 'plus', '{basic}');
REFRESH MATERIALIZED VIEW best;
