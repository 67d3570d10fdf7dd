CREATE TYPE mood AS ENUM ('sad', 'glad', 'calm');
CREATE TABLE person (id int PRIMARY KEY, mood mood);
