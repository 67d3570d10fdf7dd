CREATE TABLE users (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text, upper_email text GENERATED ALWAYS AS (upper(email)) STORED);
CREATE TABLE posts (id integer PRIMARY KEY, user_id integer NOT NULL REFERENCES users ON DELETE CASCADE, place text);
CREATE TABLE likes (post_id integer REFERENCES posts ON DELETE SET NULL, n integer);
CREATE TABLE log (n integer);
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.log VALUES (1); RETURN NULL; END $$;
CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION noted();
INSERT INTO users (email) VALUES ('a'), ('b'), ('a'), (NULL), ('a'), (NULL), ('c');
INSERT INTO posts VALUES (1, 1, 'x'), (2, 3, 'y'), (3, 5, NULL), (4, 2, 'z');
INSERT INTO likes VALUES (1, 1), (2, 2), (2, 2), (NULL, 3), (3, 4), (4, 5);
