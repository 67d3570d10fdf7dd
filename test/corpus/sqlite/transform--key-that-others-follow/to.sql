CREATE TABLE country (code TEXT PRIMARY KEY NOT NULL, name TEXT);
CREATE TABLE city (id INTEGER PRIMARY KEY, country_code TEXT REFERENCES country (code), name TEXT);
