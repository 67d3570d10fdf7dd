CREATE TABLE logs (id bigint NOT NULL, kind text NOT NULL, body text, added text NOT NULL DEFAULT 'new', CHECK (id > -100000)) PARTITION BY LIST (kind);
CREATE TABLE logs_a PARTITION OF logs FOR VALUES IN ('a');
CREATE TABLE logs_rest PARTITION OF logs DEFAULT;
