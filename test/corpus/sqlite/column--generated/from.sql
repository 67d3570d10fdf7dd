CREATE TABLE box (id INTEGER PRIMARY KEY, w INT NOT NULL DEFAULT 1, h INT, area INT AS (w * h) STORED, twice INT AS (w * 2));
INSERT INTO box (id, w, h) VALUES (1, 2, 3), (2, 4, NULL);
