CREATE TABLE a (id int primary key, x money, y money[], z integer, v money, u uuid, w bytea); insert into a values (1, 12, '{3,4}', 7, 1.5, NULL, NULL);
