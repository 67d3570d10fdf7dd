CREATE SCHEMA sales;
CREATE TYPE sales.level AS ENUM ('low', 'middle', 'high', 'top');
CREATE TABLE notes (open boolean DEFAULT true, level sales.level DEFAULT 'high' UNIQUE);
INSERT INTO notes VALUES (true, 'low'), (false, 'high');
