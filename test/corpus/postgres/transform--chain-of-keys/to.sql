CREATE TABLE sites (org integer, code integer, PRIMARY KEY (org, code));
CREATE TABLE rooms (org integer, site integer, n integer, PRIMARY KEY (org, site, n), FOREIGN KEY (org, site) REFERENCES sites ON UPDATE CASCADE);
CREATE TABLE seats (org integer, site integer, room integer, label varchar(10), FOREIGN KEY (org, site, room) REFERENCES rooms);
CREATE TABLE a (id text PRIMARY KEY, b text);
CREATE TABLE b (id text PRIMARY KEY, a text REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b DEFERRABLE INITIALLY DEFERRED;
