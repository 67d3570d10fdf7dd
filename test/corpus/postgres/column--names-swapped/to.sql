CREATE TABLE pairs (id integer PRIMARY KEY, b text, a text DEFAULT 'b');
CREATE TABLE rights (id integer, l text, CONSTRAINT lefts_pkey PRIMARY KEY (id));
CREATE TABLE lefts (id integer, r text, CONSTRAINT rights_pkey PRIMARY KEY (id));
