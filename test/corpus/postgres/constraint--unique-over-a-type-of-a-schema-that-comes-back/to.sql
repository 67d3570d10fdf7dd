CREATE TABLE notes (open boolean DEFAULT true);
