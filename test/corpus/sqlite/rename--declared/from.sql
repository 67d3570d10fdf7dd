CREATE TABLE user_profile (id INTEGER PRIMARY KEY, fullname TEXT, mail TEXT);
CREATE TABLE login (id INTEGER PRIMARY KEY, profile_id INT REFERENCES user_profile (id) ON DELETE CASCADE);
CREATE INDEX by_name ON user_profile (fullname);
CREATE VIEW names AS SELECT fullname FROM user_profile;
CREATE TRIGGER noted AFTER INSERT ON user_profile BEGIN UPDATE user_profile SET fullname = trim(NEW.fullname) WHERE id = NEW.id; END;
INSERT INTO user_profile VALUES (1, ' a ', 'm'), (2, NULL, NULL);
INSERT INTO login VALUES (1, 1), (2, 2);
