CREATE TYPE state AS ENUM ('on', 'off');
CREATE TABLE a (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, state state NOT NULL DEFAULT 'on');
CREATE TABLE b (id serial PRIMARY KEY, a_id integer NOT NULL REFERENCES a (id));
CREATE VIEW c AS SELECT a.id, count(b.id) AS n FROM a LEFT JOIN b ON b.a_id = a.id GROUP BY a.id;
CREATE FUNCTION f(a) RETURNS integer LANGUAGE sql STABLE AS $$ SELECT $1.id $$;
INSERT INTO a (state) VALUES ('on'), ('off');
INSERT INTO b (a_id) VALUES (1), (1);
