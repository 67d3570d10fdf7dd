CREATE TABLE steps (number INT PRIMARY KEY, next INT, CONSTRAINT follows FOREIGN KEY (next) REFERENCES steps (number));
INSERT INTO steps VALUES (1, NULL), (2, 1), (3, 2);
