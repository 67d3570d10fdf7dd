CREATE TYPE level AS ENUM ('low', 'middle', 'high');
CREATE TABLE alerts (id integer PRIMARY KEY, level level NOT NULL DEFAULT 'middle', others level[]);
CREATE VIEW high_alerts AS SELECT id, level FROM alerts WHERE level > 'low';
