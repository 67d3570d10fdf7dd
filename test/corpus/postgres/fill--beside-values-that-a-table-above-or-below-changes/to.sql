CREATE TABLE assets (id integer, label integer, owner text);
CREATE TABLE cars (wheels integer NOT NULL) INHERITS (assets);
CREATE TABLE goods (id integer, label text, owner text NOT NULL);
CREATE TABLE foods (weight integer, colour integer) INHERITS (goods);
