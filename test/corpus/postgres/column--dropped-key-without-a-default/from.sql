CREATE TABLE one (id integer PRIMARY KEY, a text);
CREATE TABLE two (a integer, b integer, v text, PRIMARY KEY (a, b));
CREATE TABLE other (id integer PRIMARY KEY, u uuid NOT NULL UNIQUE, v text);
