CREATE TABLE people (id bigint PRIMARY KEY, email text UNIQUE);
CREATE TABLE "odd name" (n bigint REFERENCES people, "place" text);
