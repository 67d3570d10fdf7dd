CREATE TYPE size AS ENUM ('S', 'M', 'ใหญ่', 'it''s');
CREATE TABLE people (id integer PRIMARY KEY, size size DEFAULT 'it''s');
