CREATE TABLE a (id int primary key, x integer, y bigint[], z money, v real, u bytea, w uuid);
