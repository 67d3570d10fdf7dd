CREATE TABLE steps (number INT PRIMARY KEY, next INT, CONSTRAINT goes_on FOREIGN KEY (next) REFERENCES steps (number));
