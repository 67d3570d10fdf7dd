CREATE TYPE kind AS ENUM ('plain', 'fancy');
CREATE TABLE items (kind kind NOT NULL, title text) PARTITION BY LIST (kind);
CREATE TABLE fancy_items PARTITION OF items FOR VALUES IN ('fancy');
INSERT INTO items VALUES ('fancy', 'one');
