CREATE TABLE part (code text PRIMARY KEY, note text) PARTITION BY LIST (code);
CREATE TABLE part_a PARTITION OF part FOR VALUES IN ('a1', 'a2', 'a3');
CREATE TABLE part_b PARTITION OF part FOR VALUES IN ('b1', 'b2');
CREATE TABLE part_rest PARTITION OF part DEFAULT;
CREATE TABLE line (id int PRIMARY KEY, part text REFERENCES part (code) ON DELETE CASCADE);
INSERT INTO part VALUES ('a1', 'x'), ('a2', NULL), ('a3', 'y'), ('b1', 'z'), ('c1', 'w');
INSERT INTO line VALUES (1, 'a1'), (2, 'b1'), (3, 'c1'), (4, NULL), (5, 'a1');
