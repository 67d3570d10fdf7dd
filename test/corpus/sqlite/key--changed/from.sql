CREATE TABLE pair (a TEXT, b INT, c TEXT, PRIMARY KEY (a));
INSERT INTO pair VALUES ('x', 1, 'p'), ('y', 2, NULL);
