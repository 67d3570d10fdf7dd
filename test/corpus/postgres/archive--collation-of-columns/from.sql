CREATE COLLATION going (provider = icu, locale = 'th');
COMMENT ON COLLATION going IS 'ไทย';
CREATE DOMAIN word AS text COLLATE going;
CREATE TABLE gone (id integer PRIMARY KEY, name text COLLATE going, word word, CHECK (name COLLATE going <> 'z'));
CREATE INDEX gone_name ON gone (upper(name) COLLATE going);
CREATE TABLE stays (id integer PRIMARY KEY, name text COLLATE going);
INSERT INTO gone VALUES (1, 'ก', 'ข'), (2, 'ค', NULL);
INSERT INTO stays VALUES (1, 'ก');
