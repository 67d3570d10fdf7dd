CREATE TABLE visit (at int PRIMARY KEY, page char(12) NOT NULL DEFAULT '-');
CREATE TABLE visit_old () INHERITS (visit);
