CREATE TYPE level AS ENUM ('low', 'high');
CREATE TABLE alerts (id integer PRIMARY KEY, level level NOT NULL DEFAULT 'low', others level[]);
CREATE VIEW high_alerts AS SELECT id, level FROM alerts WHERE level > 'low';
INSERT INTO alerts VALUES (1, 'low', '{low,high}'), (2, 'high', NULL);
