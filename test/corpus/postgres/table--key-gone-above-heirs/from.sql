CREATE TABLE a_items (id bigint PRIMARY KEY, n integer);
CREATE TABLE heir (note integer) INHERITS (a_items);
INSERT INTO a_items VALUES (1, 2), (2, 3);
INSERT INTO heir VALUES (1, 2, 5);
