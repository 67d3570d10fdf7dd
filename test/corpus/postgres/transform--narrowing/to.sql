CREATE TABLE items (
  sku varchar(20) PRIMARY KEY,
  label varchar(5) NOT NULL,
  price numeric(10, 1),
  weight real,
  seen timestamp(0),
  born timestamp,
  stock integer,
  code char(3),
  paid numeric(10, 1),
  doc json
);
CREATE TABLE parts (sku varchar(20) REFERENCES items ON UPDATE CASCADE, n smallint, note varchar(4));
