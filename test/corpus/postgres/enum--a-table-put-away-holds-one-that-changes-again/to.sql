CREATE TYPE mood AS ENUM ('ok', 'sad', 'glad');
CREATE TYPE pair AS (a integer, b text);
CREATE TABLE people (id integer PRIMARY KEY, mood text);
CREATE TABLE moods (id integer PRIMARY KEY, mood mood DEFAULT 'ok' CHECK (mood <> 'glad'), moods mood[], pair pair);
CREATE INDEX moods_mood ON moods (mood) WHERE mood <> 'sad';
CREATE TABLE parted (mood mood NOT NULL, n integer) PARTITION BY LIST (mood);
CREATE TABLE parted_ok PARTITION OF parted FOR VALUES IN ('ok');
CREATE TABLE parted_rest PARTITION OF parted DEFAULT;
