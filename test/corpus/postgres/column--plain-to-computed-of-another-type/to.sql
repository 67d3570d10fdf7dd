CREATE TABLE bill (id integer PRIMARY KEY, net integer NOT NULL, gross text GENERATED ALWAYS AS ('x' || net) STORED);
