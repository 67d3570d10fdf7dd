CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE DOMAIN feeling AS mood;
CREATE TABLE notes (id integer PRIMARY KEY, mood mood, moods mood[], felt feeling, amount numeric CHECK (amount > 15));
CREATE TABLE loose (mood mood, amount numeric CHECK (amount > 15)) PARTITION BY RANGE (amount);
CREATE TABLE loose_all PARTITION OF loose DEFAULT;
