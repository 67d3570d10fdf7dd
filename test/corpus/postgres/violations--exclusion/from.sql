CREATE TABLE bookings (id integer PRIMARY KEY, during int4range);
INSERT INTO bookings VALUES (3, '[1,5)'), (1, '[4,8)'), (2, '[8,9)'), (4, '[20,30)'), (5, '[25,26)'), (6, NULL);
