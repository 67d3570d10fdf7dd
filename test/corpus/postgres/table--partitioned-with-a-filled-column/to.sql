CREATE TABLE orders (id integer NOT NULL, country text, currency text NOT NULL, at date NOT NULL, cents bigint NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE orders_all PARTITION OF orders DEFAULT;
CREATE TABLE notes (body text, kind text NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE notes_all PARTITION OF notes DEFAULT;
