CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT, x REAL, y REAL);
CREATE VIRTUAL TABLE places_at USING rtree (id, min_x, max_x, min_y, max_y);
CREATE TRIGGER placed AFTER INSERT ON places BEGIN INSERT INTO places_at VALUES (NEW.id, NEW.x, NEW.x, NEW.y, NEW.y); END;
INSERT INTO places VALUES (1, 'a', 1, 2), (2, 'b', NULL, NULL);
