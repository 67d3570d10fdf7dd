CREATE TABLE "id" ("$1" TEXT DEFAULT 'it''s3') ;
