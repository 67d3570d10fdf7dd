CREATE TABLE users (id integer PRIMARY KEY, email varchar(80) UNIQUE, phone text);
CREATE UNIQUE INDEX phones ON users (phone);
CREATE TABLE tags (word text UNIQUE, n bigint);
