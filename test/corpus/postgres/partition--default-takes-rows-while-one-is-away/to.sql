CREATE TABLE visit (at timestamptz(3), place text) PARTITION BY RANGE (at);
CREATE TABLE early PARTITION OF visit FOR VALUES FROM (MINVALUE) TO ('2024-05-01');
CREATE TABLE late (at timestamptz(3));
CREATE TABLE rest PARTITION OF visit DEFAULT;
