CREATE TABLE a_items (n integer);
CREATE TABLE heir (note integer) INHERITS (a_items);
