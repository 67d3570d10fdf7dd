CREATE TYPE state AS ENUM ('on', 'off');
CREATE TABLE a (state state, b text DEFAULT 'x' NOT NULL, id serial PRIMARY KEY);
CREATE VIEW v AS SELECT b, id FROM a;
CREATE INDEX a_b ON a USING btree (b);
ALTER TABLE a ADD CHECK (b <> '');
