CREATE TABLE a (status text, a numeric(12,2), m money DEFAULT '5.50' NOT NULL) PARTITION BY LIST (status);
ALTER TABLE a ADD CONSTRAINT a1 PRIMARY KEY (status);
CREATE TABLE rest PARTITION OF a DEFAULT;
CREATE TABLE state (id bigint, status char(12), n numeric NOT NULL);
ALTER TABLE state ADD CONSTRAINT orders PRIMARY KEY (id);
