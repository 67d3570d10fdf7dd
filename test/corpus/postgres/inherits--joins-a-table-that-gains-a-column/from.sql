CREATE TABLE note ();
CREATE TABLE x (b integer);
