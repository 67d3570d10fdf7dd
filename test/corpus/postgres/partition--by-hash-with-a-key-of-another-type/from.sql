CREATE TYPE size AS ENUM ('s', 'm');
CREATE TABLE weights (grams numeric(12,2), size size, note text) PARTITION BY HASH (grams);
CREATE TABLE weights_0 PARTITION OF weights FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE joins (id integer, note text);
CREATE TABLE hosts (id integer, note text) PARTITION BY HASH (id);
CREATE TABLE hosts_0 PARTITION OF hosts FOR VALUES WITH (MODULUS 2, REMAINDER 0);
INSERT INTO joins SELECT n, 'x' FROM generate_series(1, 10) n WHERE satisfies_hash_partition('hosts'::regclass, 2, 1, n);
INSERT INTO joins SELECT min(n), 'elsewhere' FROM generate_series(1, 10) n WHERE satisfies_hash_partition('hosts'::regclass, 2, 0, n);
INSERT INTO weights SELECT n, 's', 'y' FROM generate_series(1.00, 20.00) n WHERE satisfies_hash_partition('weights'::regclass, 3, 0, n::numeric(12,2));
