CREATE TABLE part (code text PRIMARY KEY, note text) PARTITION BY LIST (code);
CREATE TABLE part_b PARTITION OF part FOR VALUES IN ('b1', 'b2');
CREATE TABLE part_rest PARTITION OF part DEFAULT;
CREATE TABLE part_a (code text PRIMARY KEY, note text);
CREATE TABLE line (id int PRIMARY KEY, part text REFERENCES part (code) ON DELETE CASCADE);
