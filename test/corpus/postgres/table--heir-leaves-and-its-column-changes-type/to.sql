CREATE TABLE visit (open boolean, page text);
CREATE TABLE visit_old (open integer);
