CREATE TABLE people (name text PRIMARY KEY, spoken text GENERATED ALWAYS AS (coalesce(name, 'none')) STORED, initial text);
