CREATE TABLE kept (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE goes (id bigserial PRIMARY KEY);
CREATE UNLOGGED TABLE hardens (id serial PRIMARY KEY, body text);
