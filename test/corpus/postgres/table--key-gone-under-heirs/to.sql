CREATE TABLE items (n integer);
CREATE TABLE heir (note integer) INHERITS (items);
