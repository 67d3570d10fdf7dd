CREATE TABLE items (
  sku varchar(20) PRIMARY KEY,
  label varchar(80) NOT NULL,
  price numeric(10, 3),
  weight double precision,
  seen timestamp(6),
  born timestamptz,
  stock bigint,
  code char(8),
  paid money,
  doc jsonb
);
CREATE TABLE parts (sku varchar(20) REFERENCES items ON UPDATE CASCADE, n integer, note varchar(40));

INSERT INTO items VALUES
  ('a', 'abcdef', 1.239, 0.1, '2024-01-01 10:00:00.6', '2024-01-01 10:00:00+07', 5, 'abc', 12.34, '{"a": 1}'),
  ('b', 'abc', 1.2, 0.5, '2024-01-01 10:00:00', NULL, 3000000000, 'abcdefgh', NULL, NULL),
  ('c', 'ภาษาไทย', NULL, 1e300, NULL, 'infinity', NULL, NULL, -1, '[]');
INSERT INTO parts VALUES ('a', 1, 'one'), ('a', 1, 'one'), ('b', 70000, 'seventy thousand'), (NULL, NULL, NULL), ('b', 70000, 'seventy thousand');
