CREATE TABLE parents (id serial PRIMARY KEY, name text);
CREATE TABLE children (id integer PRIMARY KEY, parent integer NOT NULL REFERENCES parents ON DELETE CASCADE ON UPDATE CASCADE);
CREATE TABLE pair (a integer, b integer, parent integer, PRIMARY KEY (a, b), FOREIGN KEY (parent) REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO parents (name) VALUES ('ก'), ('b'); INSERT INTO children VALUES (1, 1), (2, 2); INSERT INTO pair VALUES (1, 1, 2);
