CREATE TABLE visit (at int PRIMARY KEY, path text NOT NULL DEFAULT '/');
