CREATE TYPE level AS ENUM ('low', 'high');
CREATE TABLE alarms (id integer PRIMARY KEY, level level, levels level[]);
CREATE TABLE levels (level level PRIMARY KEY, alarms bigint NOT NULL, known level[]);
