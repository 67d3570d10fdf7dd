CREATE TABLE items (id integer PRIMARY KEY, net numeric(8,2) NOT NULL, gross numeric(8,2) GENERATED ALWAYS AS (net * 1.07) STORED);
