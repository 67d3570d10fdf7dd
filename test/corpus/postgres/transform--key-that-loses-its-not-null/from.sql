CREATE TABLE item (n integer PRIMARY KEY, word text, span interval);
