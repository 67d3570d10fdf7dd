CREATE TABLE items (id bigint PRIMARY KEY, n integer);
CREATE TABLE heir (note integer) INHERITS (items);
INSERT INTO items VALUES (1, 2), (2, 3);
INSERT INTO heir VALUES (1, 2, 5);
