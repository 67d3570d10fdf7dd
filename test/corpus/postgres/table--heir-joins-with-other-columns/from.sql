CREATE TABLE visit (at int PRIMARY KEY, path text NOT NULL DEFAULT '/');
CREATE TABLE visit_old (at int NOT NULL, path text);
