CREATE TABLE reading (id text, place text, level integer NOT NULL);
CREATE TABLE mark (code integer NOT NULL, grade integer);
