CREATE TYPE state AS ENUM ('on', 'off');
CREATE TABLE a (id serial PRIMARY KEY, b text NOT NULL DEFAULT 'x', state state, CHECK (b <> ''));
CREATE INDEX a_b ON a (b);
CREATE VIEW v AS SELECT b, id FROM a;
INSERT INTO a (b) VALUES ('ก');
