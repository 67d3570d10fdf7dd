CREATE TABLE devices (id uuid PRIMARY KEY, color text, size integer, rest jsonb, place json);
