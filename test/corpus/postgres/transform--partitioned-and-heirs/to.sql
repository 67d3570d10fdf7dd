CREATE TABLE logs (day date NOT NULL, seq integer NOT NULL, level text, message text, PRIMARY KEY (day, seq)) PARTITION BY RANGE (day);
CREATE TABLE logs_old PARTITION OF logs FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE TABLE logs_new PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
CREATE TABLE base (id integer, size integer);
CREATE TABLE heir (extra text) INHERITS (base);
