CREATE TABLE "order.items" (id integer PRIMARY KEY, "unit.price" numeric(8, 2) CHECK ("unit.price" > 0), "a ""b"" c" text, note text);
INSERT INTO "order.items" VALUES (1, 2.50, 'x', NULL), (2, NULL, NULL, 'y');
