CREATE TYPE users AS ENUM ('a', 'items', 'b');
CREATE TABLE note (id date, status users DEFAULT 'b' NOT NULL);
INSERT INTO note VALUES ('2024-01-01', 'items');
