INSERT INTO orders VALUES (1, 'A-1', 'first'), (2, NULL, NULL);
INSERT INTO others VALUES (7);
