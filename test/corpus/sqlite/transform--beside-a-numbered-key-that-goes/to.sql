CREATE TABLE note (code text, size text);
