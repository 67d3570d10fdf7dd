CREATE TABLE events (happened timestamptz(3), spans int4multirange);
CREATE TABLE incidents () INHERITS (events);
INSERT INTO incidents VALUES ('2024-02-01 10:00:00.5+07', '{[1,4)}'), ('2024-02-01 10:00:00.5+07', NULL);
