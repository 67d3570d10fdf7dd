CREATE TABLE crate (code TEXT PRIMARY KEY, label TEXT) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY);
CREATE TABLE box (label TEXT NOT NULL);
CREATE INDEX box_label ON box (label);
INSERT INTO crate VALUES ('b', 'x'), ('a', 'y');
INSERT INTO place VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16);
INSERT INTO box VALUES ('z'), ('y'), ('x');
