CREATE TABLE "order" ("select" INTEGER PRIMARY KEY, "group by" TEXT NOT NULL DEFAULT 'n', [a b] TEXT, `ชื่อ` TEXT, "it's" TEXT, "new ""one" TEXT);
CREATE TABLE ตาราง (เลข INTEGER PRIMARY KEY, ค่า TEXT CHECK (ค่า <> 'x;--'), ใหม่ TEXT);
CREATE INDEX "i;--" ON "order" ("group by");
