CREATE TABLE values_of_all (
  id uuid PRIMARY KEY, extra text NOT NULL DEFAULT 'เพิ่ม'
);
CREATE TABLE keyless (t text, n numeric);
