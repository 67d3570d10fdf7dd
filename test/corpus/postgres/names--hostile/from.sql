CREATE SCHEMA "a.b";
CREATE TABLE "select" ("from" integer PRIMARY KEY, "weird ""name""" text, "ชื่อ" varchar(20) DEFAULT 'a');
CREATE TABLE "a.b"."c.d" ("e.f" integer PRIMARY KEY, "line
break" text NOT NULL, "$1" text, "back\slash" text, "it's" integer);
CREATE TABLE "ตารางที่มีชื่อยาวมาก" ("คอลัมน์ที่มีชื่อยาว" integer NOT NULL, id integer PRIMARY KEY);
CREATE TABLE abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk (id serial PRIMARY KEY, gone text NOT NULL);
CREATE TABLE "-- gone; DROP TABLE x; /*" (a text);
CREATE INDEX "select_index ""x""" ON "select" ("weird ""name""") WHERE "ชื่อ" <> '';
INSERT INTO "select" VALUES (1, 'q"q', 'ชื่อ'), (2, NULL, 'ข');
INSERT INTO "a.b"."c.d" VALUES (1, E'two\nlines', '%s $1', E'\\', 0);
INSERT INTO "ตารางที่มีชื่อยาวมาก" VALUES (7, 1);
INSERT INTO abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk (gone) VALUES ('x');
INSERT INTO "-- gone; DROP TABLE x; /*" VALUES ('a');
