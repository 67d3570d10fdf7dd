CREATE TABLE other (code text PRIMARY KEY);
