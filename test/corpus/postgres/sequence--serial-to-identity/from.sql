CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id bigserial PRIMARY KEY, user_id integer NOT NULL REFERENCES users (id));
INSERT INTO users (name) VALUES ('ann'), ('บุญ');
INSERT INTO orders (user_id) VALUES (1), (2), (2);
