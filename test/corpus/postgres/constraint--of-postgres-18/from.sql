CREATE EXTENSION btree_gist;
CREATE TABLE rooms (id integer, during daterange NOT NULL, name text, CONSTRAINT rooms_key PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE guests (id integer PRIMARY KEY, n integer CONSTRAINT n_small CHECK (n < 100) NOT ENFORCED, ref integer CONSTRAINT guests_ref REFERENCES guests NOT ENFORCED, x integer, base integer);
INSERT INTO rooms VALUES (1, '[2024-01-01,2024-02-01)', 'ก'), (1, '[2024-02-01,2024-03-01)', NULL);
INSERT INTO guests VALUES (1, 5, 1, NULL, 3), (2, NULL, NULL, 7, NULL);
