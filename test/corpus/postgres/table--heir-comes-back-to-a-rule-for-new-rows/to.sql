CREATE TABLE visit (at int PRIMARY KEY, page char(12));
