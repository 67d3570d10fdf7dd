CREATE TABLE kept (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE comes (id bigserial PRIMARY KEY, body text);
CREATE TABLE hardens (id serial PRIMARY KEY, body text);
