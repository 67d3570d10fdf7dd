CREATE TABLE offices (id integer PRIMARY KEY, a varchar(20), b varchar(20));
INSERT INTO offices VALUES (1, 'x', 'y'), (2, 'far too long', 'y'), (3, 'x', 'fits');
