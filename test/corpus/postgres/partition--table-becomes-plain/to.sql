CREATE TABLE logs (id bigint PRIMARY KEY, body text, level integer DEFAULT 3);
CREATE TABLE kept (log bigint REFERENCES logs);
