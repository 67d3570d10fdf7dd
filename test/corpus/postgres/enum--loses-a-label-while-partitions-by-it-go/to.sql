CREATE TYPE mood AS ENUM ('glad', 'calm');
CREATE TABLE person (id int PRIMARY KEY, mood mood);
