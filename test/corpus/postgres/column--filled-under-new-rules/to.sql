CREATE TABLE t (id integer PRIMARY KEY, code text NOT NULL UNIQUE, kind varchar(10) NOT NULL CHECK (length(kind) > 0), tag text NOT NULL UNIQUE CHECK (tag <> 'bad'));
