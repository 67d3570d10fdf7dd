CREATE TYPE colour AS ENUM ('red', 'green', 'blue');
CREATE TABLE "Parts" (shop text NOT NULL, nr integer NOT NULL, label text COLLATE "C", colour colour, gone_on timestamptz, old boolean NOT NULL DEFAULT false, PRIMARY KEY (shop, nr));
CREATE TABLE stock (shop text, nr integer, amount integer, FOREIGN KEY (shop, nr) REFERENCES "Parts" ON DELETE CASCADE);
CREATE INDEX parts_old ON "Parts" (old) WHERE old;
