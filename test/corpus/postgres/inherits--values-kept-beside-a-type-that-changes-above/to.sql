CREATE TABLE events (happened timestamp);
CREATE TABLE incidents () INHERITS (events);
