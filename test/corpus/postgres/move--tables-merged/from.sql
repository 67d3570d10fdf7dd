CREATE TABLE cats (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, indoor boolean NOT NULL DEFAULT true, chip text);
CREATE TABLE dogs (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, weight numeric(6, 2), tag text COLLATE "C");
CREATE FUNCTION loud() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name := upper(NEW.name); RETURN NEW; END $$;
CREATE TRIGGER dogs_loud BEFORE INSERT OR UPDATE ON dogs FOR EACH ROW EXECUTE FUNCTION loud();
INSERT INTO cats (name, indoor, chip) VALUES ('Tom', false, 'a1'), ('Mia', true, NULL);
INSERT INTO dogs (name, weight, tag) VALUES ('Rex', 30.25, 't'), ('Ida', NULL, NULL), ('Bo', 4, 'u');
