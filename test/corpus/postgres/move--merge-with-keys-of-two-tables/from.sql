CREATE TYPE colour AS ENUM ('red', 'green');
CREATE TABLE "Parts" (shop text NOT NULL, nr integer NOT NULL, label text COLLATE "C", colour colour, PRIMARY KEY (shop, nr));
CREATE TABLE "old parts" ("Nr" integer NOT NULL, shop text NOT NULL, label varchar(30), colour colour, gone_on timestamptz, PRIMARY KEY (shop, "Nr"));
CREATE TABLE stock (shop text, nr integer, amount integer, FOREIGN KEY (shop, nr) REFERENCES "Parts" ON DELETE CASCADE);
INSERT INTO "Parts" VALUES ('a', 1, 'bolt', 'red'), ('a', 2, 'nut', NULL), ('b', 1, NULL, 'green');
INSERT INTO "old parts" VALUES (9, 'a', 'gear', 'green', '2024-01-01 00:00+00'), (9, 'b', 'it''s', NULL, NULL);
INSERT INTO stock VALUES ('a', 1, 5), ('b', 1, 0), (NULL, NULL, 1);
