CREATE TABLE parts (id integer, note text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE parts_low PARTITION OF parts FOR VALUES FROM (0) TO (100);
CREATE TABLE parts_high PARTITION OF parts FOR VALUES FROM (100) TO (200);
CREATE TABLE uses (id integer PRIMARY KEY, part integer REFERENCES parts);
INSERT INTO parts VALUES (1, 'a'), (60, 'b'), (150, 'c');
INSERT INTO uses VALUES (1, 1), (2, 60), (3, 150), (4, NULL);
