CREATE TABLE visits (id bigint PRIMARY KEY, on_day date NOT NULL);
CREATE TABLE visit_details (visit_id bigint PRIMARY KEY REFERENCES visits, kind text, payload jsonb);
