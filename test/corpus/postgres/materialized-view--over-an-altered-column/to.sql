CREATE TABLE visits (id integer PRIMARY KEY, page text NOT NULL, hits bigint NOT NULL);
CREATE MATERIALIZED VIEW per_page WITH (fillfactor = 60) AS SELECT page, sum(hits) AS hits FROM visits GROUP BY page;
CREATE UNIQUE INDEX per_page_page ON per_page (page);
CREATE INDEX per_page_hits ON per_page (hits DESC);
CREATE VIEW best AS SELECT page FROM per_page WHERE hits > 3;
CREATE MATERIALIZED VIEW later AS SELECT id FROM visits WITH DATA;
COMMENT ON MATERIALIZED VIEW per_page IS 'รวม';
GRANT SELECT ON per_page TO PUBLIC;
