CREATE TABLE city (nr serial PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE guide (id integer GENERATED ALWAYS AS IDENTITY (INCREMENT BY 10) PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE visit (n integer PRIMARY KEY, place text, guide text);
