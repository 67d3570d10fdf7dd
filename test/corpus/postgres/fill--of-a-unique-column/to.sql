CREATE TABLE names (name text NOT NULL UNIQUE, note text);
