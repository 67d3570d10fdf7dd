CREATE TABLE prices (id integer PRIMARY KEY, amount bigint NOT NULL);
