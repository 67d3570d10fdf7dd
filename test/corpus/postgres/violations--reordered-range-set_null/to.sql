CREATE TYPE rank AS ENUM ('high', 'low', 'middle');
CREATE TYPE ranks AS RANGE (subtype = rank);
CREATE TABLE grades (id integer PRIMARY KEY, r ranks, note text);
