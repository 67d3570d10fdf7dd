CREATE TABLE event (id integer, code text) PARTITION BY LIST (id);
CREATE TABLE event_low PARTITION OF event FOR VALUES IN (1, 2);
CREATE TABLE event_rest PARTITION OF event DEFAULT;
ALTER TABLE event_low ADD CONSTRAINT low_once UNIQUE (id, code);
CREATE INDEX low_code ON event_low (code);
COMMENT ON INDEX low_code IS 'x';
ALTER TABLE event ADD CONSTRAINT event_once UNIQUE (id, code);
CREATE INDEX event_code ON event (code);
