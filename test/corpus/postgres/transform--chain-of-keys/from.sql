CREATE TABLE sites (org integer, code text, PRIMARY KEY (org, code));
CREATE TABLE rooms (org integer, site text, n integer, PRIMARY KEY (org, site, n), FOREIGN KEY (org, site) REFERENCES sites ON UPDATE CASCADE);
CREATE TABLE seats (org integer, site text, room integer, label varchar(10), FOREIGN KEY (org, site, room) REFERENCES rooms);
CREATE TABLE a (id integer PRIMARY KEY, b integer);
CREATE TABLE b (id integer PRIMARY KEY, a integer REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b DEFERRABLE INITIALLY DEFERRED;

INSERT INTO sites VALUES (1, '10'), (2, '20'), (1, '030');
INSERT INTO rooms VALUES (1, '10', 1), (1, '030', 1), (2, '20', 7);
INSERT INTO seats VALUES (1, '10', 1, 'x'), (2, '20', 7, NULL), (NULL, NULL, 1, 'y'), (1, '030', 1, 'z');
BEGIN;
INSERT INTO a VALUES (1, 2), (2, NULL);
INSERT INTO b VALUES (2, 1), (3, 2);
COMMIT;
