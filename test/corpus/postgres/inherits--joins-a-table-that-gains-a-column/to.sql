CREATE TABLE note (a bigint);
CREATE TABLE x (b integer) INHERITS (note);
