CREATE TABLE visits (day date NOT NULL);
CREATE TABLE days (day date PRIMARY KEY, number serial);
