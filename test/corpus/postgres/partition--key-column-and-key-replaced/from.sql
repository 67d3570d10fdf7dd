CREATE TABLE name (code char(12), shout text GENERATED ALWAYS AS (code::text || '!') STORED) PARTITION BY LIST (code);
ALTER TABLE name ADD CONSTRAINT name_key PRIMARY KEY (code);
CREATE TABLE name_a PARTITION OF name FOR VALUES IN ('alpha', 'beta');
CREATE TABLE name_b PARTITION OF name FOR VALUES IN ('gamma');
CREATE TABLE name_z PARTITION OF name DEFAULT;
INSERT INTO name VALUES ('one'), ('two');
