CREATE TYPE state AS ENUM ('open', 'sent');
CREATE TABLE orders (state state, PRIMARY KEY (state)) PARTITION BY LIST (state);
CREATE TABLE sent PARTITION OF orders FOR VALUES IN ('sent');
INSERT INTO orders VALUES ('sent');
