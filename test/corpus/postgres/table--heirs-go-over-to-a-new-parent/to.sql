CREATE TABLE tour (at bigint, page text);
CREATE TABLE visit_old () INHERITS (tour);
CREATE TABLE note (page text);
CREATE TABLE status (kind text) PARTITION BY LIST (kind);
CREATE TABLE note_old PARTITION OF status DEFAULT;
