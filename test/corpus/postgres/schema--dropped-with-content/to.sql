CREATE TABLE keep (id int PRIMARY KEY, t_id int);
CREATE VIEW kv AS SELECT k.id FROM keep k;
