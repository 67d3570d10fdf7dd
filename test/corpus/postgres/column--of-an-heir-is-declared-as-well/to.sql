CREATE TABLE entry (felt text);
CREATE TABLE note (felt text, text text) INHERITS (entry);
