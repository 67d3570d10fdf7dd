CREATE TABLE profile (id INTEGER PRIMARY KEY, full_name TEXT, mail TEXT NOT NULL);
CREATE TABLE login (id INTEGER PRIMARY KEY, profile_id INT REFERENCES profile (id) ON DELETE CASCADE);
CREATE INDEX by_name ON profile (full_name);
CREATE VIEW names AS SELECT full_name FROM profile;
CREATE TRIGGER noted AFTER INSERT ON profile BEGIN UPDATE profile SET full_name = trim(NEW.full_name) WHERE id = NEW.id; END;
