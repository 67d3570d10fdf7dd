CREATE TABLE slots (day date, nr integer, code text NOT NULL, PRIMARY KEY (day, nr), CONSTRAINT slots_code UNIQUE (code));
CREATE UNIQUE INDEX slots_lower ON slots (lower(code));
CREATE TABLE bookings (id bigserial PRIMARY KEY, day date, slot integer, code text REFERENCES slots (code) ON UPDATE CASCADE, FOREIGN KEY (day, slot) REFERENCES slots ON DELETE RESTRICT);
CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.code := 'logged'; RETURN NEW; END $$;
CREATE TRIGGER slots_log BEFORE UPDATE ON slots FOR EACH ROW EXECUTE FUNCTION log();
CREATE TABLE extra (id integer);
