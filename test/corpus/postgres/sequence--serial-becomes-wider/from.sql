CREATE TABLE events (id serial PRIMARY KEY, kind smallserial NOT NULL, body text);
CREATE TABLE reactions (event_id integer NOT NULL REFERENCES events (id), emoji text);
CREATE VIEW latest AS SELECT id, body FROM events ORDER BY id DESC LIMIT 10;
INSERT INTO events (body) VALUES ('a'), ('b');
INSERT INTO reactions VALUES (1, '🙂'), (1, '🙂');
