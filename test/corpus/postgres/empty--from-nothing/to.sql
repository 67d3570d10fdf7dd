CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('on', 'off');
CREATE TABLE shop.a (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, state shop.state NOT NULL DEFAULT 'on');
CREATE TABLE shop.b (id serial PRIMARY KEY, a_id integer NOT NULL REFERENCES shop.a (id));
CREATE VIEW shop.c AS SELECT a.id, count(b.id) AS n FROM shop.a LEFT JOIN shop.b ON b.a_id = a.id GROUP BY a.id;
CREATE FUNCTION shop.f(shop.a) RETURNS integer LANGUAGE sql STABLE AS $$ SELECT $1.id $$;
