CREATE TABLE assets (id integer, label text, owner text);
CREATE TABLE cars (wheels integer) INHERITS (assets);
CREATE TABLE goods (id integer, label text, owner text);
CREATE TABLE foods (weight integer, colour text) INHERITS (goods);
INSERT INTO assets VALUES (1, 'a', NULL), (2, 'b', 'x');
INSERT INTO cars VALUES (3, 'c', NULL, NULL), (4, 'd', 'y', 4), (5, 'c', 'z', NULL);
INSERT INTO goods VALUES (1, 'a', NULL), (2, 'b', 'x');
INSERT INTO foods VALUES (3, 'c', NULL, NULL, 'r'), (4, 'd', 'y', 4, 's'), (5, 'c', 'z', NULL, 't');
