CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE profiles (user_id integer PRIMARY KEY REFERENCES users ON DELETE CASCADE, bio text, avatar bytea);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.bio := 'touched'; RETURN NEW; END $$;
CREATE TRIGGER profiles_touch BEFORE INSERT ON profiles FOR EACH ROW EXECUTE FUNCTION touch();
