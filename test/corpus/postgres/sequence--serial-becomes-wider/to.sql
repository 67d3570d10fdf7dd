CREATE TABLE events (id bigserial PRIMARY KEY, kind integer NOT NULL, body text);
CREATE TABLE reactions (event_id bigint NOT NULL REFERENCES events (id), emoji text);
CREATE VIEW latest AS SELECT id, body FROM events ORDER BY id DESC LIMIT 10;
