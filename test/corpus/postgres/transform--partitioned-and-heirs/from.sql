CREATE TABLE logs (day date NOT NULL, seq integer NOT NULL, line text, PRIMARY KEY (day, seq)) PARTITION BY RANGE (day);
CREATE TABLE logs_old PARTITION OF logs FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE TABLE logs_new PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
CREATE TABLE base (id integer, size text);
CREATE TABLE heir (extra text) INHERITS (base);

INSERT INTO logs VALUES ('2023-05-05', 1, 'WARN disk full'), ('2024-05-05', 1, 'INFO  two blanks'), ('2024-05-05', 2, NULL);
INSERT INTO base VALUES (1, '10'), (1, '10'), (2, 'ten');
INSERT INTO heir VALUES (1, '10', 'x'), (3, 'huge', 'y');
