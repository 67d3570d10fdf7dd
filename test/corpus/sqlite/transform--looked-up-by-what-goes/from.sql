CREATE TABLE "old" ("state" INTEGER) ;
CREATE TABLE "name" ("users" INTEGER PRIMARY KEY, "ตาราง ใหม่" ANY NOT NULL, CHECK ("ตาราง ใหม่" NOT LIKE 'zz%')) STRICT;
