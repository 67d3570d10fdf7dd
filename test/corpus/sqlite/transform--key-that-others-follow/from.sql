CREATE TABLE country (code TEXT PRIMARY KEY NOT NULL, name TEXT);
CREATE TABLE city (id INTEGER PRIMARY KEY, country_code TEXT REFERENCES country (code), name TEXT);
INSERT INTO country VALUES ('TH', 'Thailand'), ('JP', 'Japan');
INSERT INTO city VALUES (1, 'TH', 'Bangkok'), (2, 'JP', 'Tokyo'), (3, NULL, 'Nowhere');
