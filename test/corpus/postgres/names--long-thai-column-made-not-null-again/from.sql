CREATE TABLE t (id integer PRIMARY KEY, "ชื่อจริงของลูกค้าหนึ่ง" text NOT NULL, "ชื่อจริงของลูกค้าหนัก" text NOT NULL);
INSERT INTO t VALUES (1, 'a', 'b');
