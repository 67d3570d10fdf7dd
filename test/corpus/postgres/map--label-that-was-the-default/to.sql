CREATE TYPE tier AS ENUM ('pro', 'basic', 'free');
CREATE DOMAIN paid AS tier CHECK (VALUE <> 'free');
CREATE TABLE plans (
  id integer PRIMARY KEY, tier tier NOT NULL DEFAULT 'free', next paid DEFAULT 'basic', seen tier[] NOT NULL DEFAULT '{free}',
  is_free boolean GENERATED ALWAYS AS (tier = 'free') STORED,
  CONSTRAINT known CHECK (tier <> ALL (ARRAY['pro'::tier]) OR next IS NOT NULL)
);
CREATE UNIQUE INDEX plans_trial ON plans (tier) WHERE tier = 'free';
CREATE INDEX plans_seen ON plans USING gin (seen);
CREATE VIEW tiers AS SELECT tier, count(*) AS n FROM plans GROUP BY tier;
CREATE MATERIALIZED VIEW best AS SELECT max(tier) AS tier FROM plans;
CREATE FUNCTION price(t tier DEFAULT 'free') RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT CASE t WHEN 'free' THEN 0 ELSE 1 END $$;
