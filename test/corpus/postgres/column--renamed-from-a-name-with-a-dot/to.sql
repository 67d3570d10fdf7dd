CREATE TABLE "order.items" (id integer PRIMARY KEY, price numeric(8, 2) CHECK (price > 0), "d.e" text NOT NULL, note text NOT NULL);
