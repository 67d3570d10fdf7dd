CREATE TYPE users AS ENUM ('a', 'b');
CREATE TABLE note1 (id date, status users DEFAULT 'b' NOT NULL);
