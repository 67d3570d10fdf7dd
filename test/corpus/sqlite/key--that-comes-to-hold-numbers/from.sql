CREATE TABLE marks (mark PRIMARY KEY, note VARCHAR(40)) WITHOUT ROWID;
INSERT INTO marks VALUES ('one', 'first'), (2, NULL), (2.5, 'second');
