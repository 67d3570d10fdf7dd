CREATE TABLE base (code smallint NOT NULL);
CREATE TABLE heir (code smallint NOT NULL, note text) INHERITS (base);
INSERT INTO heir VALUES (1, 'a'), (2, 'b');
