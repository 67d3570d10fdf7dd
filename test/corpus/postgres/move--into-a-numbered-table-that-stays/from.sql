CREATE TABLE town (id serial PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE guide (id integer GENERATED ALWAYS AS IDENTITY (INCREMENT BY 5) PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE visit (n integer PRIMARY KEY, place text, guide text);
INSERT INTO town VALUES (7, 'Chiang Mai');
INSERT INTO visit VALUES (1, 'Bangkok', 'Noi'), (2, 'Bangkok', NULL), (3, 'Phuket', 'Lek'), (4, NULL, 'Noi');
SELECT setval('town_id_seq', 7);
