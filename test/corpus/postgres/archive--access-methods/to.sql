CREATE TABLE other (number bigint);
