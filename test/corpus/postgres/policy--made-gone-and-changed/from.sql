CREATE ROLE app;
CREATE TABLE notes (id integer PRIMARY KEY, owner varchar(20) NOT NULL, open boolean NOT NULL DEFAULT true);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes FOR SELECT TO app USING (owner = current_user);
CREATE POLICY gone ON notes AS RESTRICTIVE USING (open);
CREATE POLICY changed ON notes FOR INSERT WITH CHECK (open);
INSERT INTO notes VALUES (1, 'app', true), (2, 'ใคร', false);
