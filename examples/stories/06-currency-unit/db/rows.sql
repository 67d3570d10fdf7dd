INSERT INTO prices VALUES (1, 19.99), (2, 0), (3, 120.50);
