CREATE TABLE parents (id bigserial PRIMARY KEY, name text);
CREATE TABLE children (id integer PRIMARY KEY, parent bigint NOT NULL REFERENCES parents ON DELETE CASCADE ON UPDATE CASCADE);
CREATE TABLE pair (a integer, b integer, parent bigint, PRIMARY KEY (a, b), FOREIGN KEY (parent) REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED);
