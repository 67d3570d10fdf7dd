CREATE TABLE items (id integer NOT NULL, kind text NOT NULL, PRIMARY KEY (id, kind)) PARTITION BY LIST (kind);
CREATE TABLE items_a PARTITION OF items FOR VALUES IN ('a') PARTITION BY RANGE (id);
CREATE TABLE items_a_low PARTITION OF items_a FOR VALUES FROM (0) TO (100);
CREATE TABLE items_a_high PARTITION OF items_a FOR VALUES FROM (100) TO (MAXVALUE);
CREATE TABLE items_b PARTITION OF items FOR VALUES IN ('b', 'c');
CREATE TABLE owners (item integer, kind text, FOREIGN KEY (item, kind) REFERENCES items ON DELETE CASCADE);
INSERT INTO items VALUES (1, 'a'), (60, 'a'), (600, 'a'), (1, 'b'), (2, 'c');
INSERT INTO owners VALUES (60, 'a'), (2, 'c'), (1, 'a');
