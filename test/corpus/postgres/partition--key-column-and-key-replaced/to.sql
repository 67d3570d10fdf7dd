CREATE TABLE name (label char(12), shout text GENERATED ALWAYS AS (label::text || '!') STORED) PARTITION BY LIST (label);
CREATE TABLE name_a PARTITION OF name FOR VALUES IN ('alpha', 'beta');
CREATE TABLE name_b PARTITION OF name FOR VALUES IN ('gamma');
CREATE TABLE name_z PARTITION OF name DEFAULT;
