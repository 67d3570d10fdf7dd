CREATE TABLE staff (id integer PRIMARY KEY, boss integer REFERENCES staff, name text);
CREATE TABLE badges (staff_id integer PRIMARY KEY REFERENCES staff ON DELETE CASCADE ON UPDATE CASCADE, colour text);
CREATE TABLE doors (badge integer REFERENCES badges ON DELETE SET NULL, nr integer PRIMARY KEY, extra text);
