CREATE TABLE events (id integer NOT NULL, kind text NOT NULL, at text, PRIMARY KEY (id));
CREATE TABLE marks (event integer REFERENCES events, mark text);

INSERT INTO events VALUES (1, 'open', '2024-03-01 10:00'), (2, 'close', 'never'), (3, 'x', NULL);
INSERT INTO marks VALUES (1, 'a'), (3, 'b');
