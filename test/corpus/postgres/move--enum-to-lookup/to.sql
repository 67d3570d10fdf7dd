CREATE TABLE order_states (id smallint PRIMARY KEY, label text NOT NULL UNIQUE);
CREATE TABLE orders (id integer PRIMARY KEY, state_id smallint NOT NULL REFERENCES order_states, past text[]);
