CREATE SCHEMA "a.b";
CREATE TABLE "select" ("from" bigint PRIMARY KEY, "ชื่อ" text NOT NULL DEFAULT 'ข', "order" integer NOT NULL DEFAULT 1);
CREATE TABLE "a.b"."c.d" ("e.f" bigint PRIMARY KEY, "it's" text, "user" text);
CREATE TABLE "ตารางที่มีชื่อยาวมาก" (id integer PRIMARY KEY);
CREATE TABLE abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk (id bigserial PRIMARY KEY);
CREATE TYPE "Type "" ชนิด" AS ENUM ('a''b', 'c\d');
CREATE TABLE "new
table" (id integer PRIMARY KEY, "Type "" ชนิด" "Type "" ชนิด" NOT NULL DEFAULT 'c\d');
CREATE VIEW "view of ""select""" AS SELECT "from", "ชื่อ" FROM "select";
