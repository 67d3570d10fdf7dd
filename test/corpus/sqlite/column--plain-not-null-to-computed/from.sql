CREATE TABLE totals (label TEXT NOT NULL, amount INT);
INSERT INTO totals VALUES ('a', 1), ('b', NULL);
