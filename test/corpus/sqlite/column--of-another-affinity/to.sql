CREATE TABLE reading (id INTEGER PRIMARY KEY, code TEXT, amount INTEGER, ratio NUMERIC, free TEXT);
