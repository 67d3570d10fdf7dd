CREATE COLLATION a (provider = icu, locale = 'en');
CREATE DOMAIN note AS text COLLATE a;
CREATE TABLE t (id integer PRIMARY KEY, e char(12) COLLATE a DEFAULT 'd', n note, m varchar COLLATE a NOT NULL UNIQUE, l text COLLATE a GENERATED ALWAYS AS (lower(m)) STORED, CHECK (e < 'zz'));
CREATE INDEX t_e ON t (e);
CREATE VIEW v AS SELECT e, max(m) AS m FROM t GROUP BY e;
