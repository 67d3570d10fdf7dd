CREATE TABLE countries (code char(2) NOT NULL, name text NOT NULL, CONSTRAINT countries_code UNIQUE (code));
CREATE TABLE cities (id integer PRIMARY KEY, country char(2) REFERENCES countries (code));
INSERT INTO countries VALUES ('TH', 'ไทย'), ('JP', 'Japan');
INSERT INTO cities VALUES (1, 'TH'), (2, NULL);
