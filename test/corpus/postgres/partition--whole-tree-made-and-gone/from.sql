CREATE TABLE old_tree (id integer, region text) PARTITION BY HASH (id);
CREATE TABLE old_tree_0 PARTITION OF old_tree FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE old_tree_1 PARTITION OF old_tree FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE stays (id integer PRIMARY KEY);
INSERT INTO old_tree SELECT n, 'ภาค' || n FROM generate_series(1, 9) n;
INSERT INTO stays VALUES (1);
