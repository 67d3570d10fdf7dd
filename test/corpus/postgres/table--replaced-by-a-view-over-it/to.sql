CREATE TABLE all_users (id integer CONSTRAINT users_pkey PRIMARY KEY, name text, deleted boolean DEFAULT false);
CREATE VIEW users AS SELECT id, name FROM all_users WHERE NOT deleted;
