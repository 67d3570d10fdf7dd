CREATE TABLE prices (net smallint, gross bigint GENERATED ALWAYS AS (net * 2) STORED);
INSERT INTO prices VALUES (1), (2), (NULL);
