CREATE TABLE parent (id INTEGER PRIMARY KEY, name VARCHAR(10));
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE ON UPDATE CASCADE, note TEXT);
CREATE TABLE grandchild (child_id INTEGER REFERENCES child ON DELETE CASCADE, PRIMARY KEY (child_id));
INSERT INTO parent VALUES (1, 'one'), (2, 'two');
INSERT INTO child VALUES (1, 1, 'x'), (2, 2, 'y');
INSERT INTO grandchild VALUES (1), (2);
CREATE VIEW families AS SELECT p.name, c.note FROM parent p JOIN child c ON c.parent_id = p.id;
CREATE TRIGGER child_added AFTER INSERT ON child BEGIN UPDATE parent SET name = name || '+' WHERE id = NEW.parent_id; END;
