CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE DOMAIN old_code AS varchar(8) NOT NULL DEFAULT 'none';
CREATE DOMAIN unused AS integer;
CREATE TABLE members (id integer PRIMARY KEY, mail email, code old_code);
INSERT INTO members VALUES (1, 'a@b.example', 'x1'), (2, NULL, 'x2');
