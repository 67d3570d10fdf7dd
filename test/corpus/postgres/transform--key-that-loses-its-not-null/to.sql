CREATE TABLE item (n integer UNIQUE, span interval);
