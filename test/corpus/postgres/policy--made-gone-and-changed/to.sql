CREATE ROLE app;
CREATE TABLE notes (id integer PRIMARY KEY, owner text NOT NULL, open boolean NOT NULL DEFAULT true);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes FOR SELECT TO app USING (owner = current_user);
CREATE POLICY changed ON notes FOR INSERT TO app WITH CHECK (open AND id > 0);
CREATE POLICY "made ใหม่" ON notes FOR UPDATE USING (true) WITH CHECK (owner <> '');
