CREATE TABLE topics (id integer PRIMARY KEY, title text NOT NULL);
CREATE TABLE replies (id integer PRIMARY KEY, topic_id integer REFERENCES topics, at timestamptz NOT NULL);
INSERT INTO topics VALUES (1, 'a'), (2, 'b'), (3, 'c');
INSERT INTO replies VALUES (1, 1, '2024-01-01+00'), (2, 1, '2024-01-02+00'), (3, 2, '2024-01-03+00'), (4, NULL, '2024-01-04+00');
