CREATE TABLE "order" ("select" INTEGER PRIMARY KEY, "group by" TEXT, [a b] INT, `ชื่อ` TEXT, "it's" TEXT, "q""q" TEXT);
CREATE TABLE ตาราง (เลข INTEGER PRIMARY KEY, ค่า TEXT CHECK (ค่า <> 'x;--'));
CREATE INDEX "i;--" ON "order" ("group by", "q""q");
INSERT INTO "order" VALUES (1, 'a', 2, 'ก', 'i', 'q'), (2, NULL, NULL, NULL, NULL, NULL);
INSERT INTO ตาราง VALUES (1, 'ข');
