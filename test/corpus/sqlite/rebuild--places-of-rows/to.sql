CREATE TABLE noted (name TEXT, rank INT DEFAULT 1);
CREATE TABLE hidden (rowid TEXT, rank INT DEFAULT 1);
