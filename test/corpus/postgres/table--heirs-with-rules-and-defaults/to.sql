CREATE TABLE a (id int PRIMARY KEY, v varchar(80) DEFAULT 'aa', w int NOT NULL DEFAULT 0, CONSTRAINT ck CHECK (id > -1), CONSTRAINT nk CHECK (w >= 0) NO INHERIT);
CREATE TABLE b (v varchar(80) DEFAULT 'bb', own bigint) INHERITS (a);
CREATE TABLE c () INHERITS (b);
CREATE INDEX c_own ON c (own);
