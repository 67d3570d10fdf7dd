CREATE TYPE level AS ENUM ('high', 'low');
CREATE TABLE alarms (id integer PRIMARY KEY, level level, levels level[]);
INSERT INTO alarms VALUES (1, 'high', '{low,high}'), (2, 'high', NULL), (3, NULL, NULL);
