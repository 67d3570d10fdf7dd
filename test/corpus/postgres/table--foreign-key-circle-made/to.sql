CREATE TABLE first (id integer PRIMARY KEY, second_id integer);
CREATE TABLE second (id integer PRIMARY KEY, third_id integer NOT NULL);
CREATE TABLE third (id integer PRIMARY KEY, second_id integer REFERENCES second (id), own_id integer REFERENCES third (id));
ALTER TABLE first ADD FOREIGN KEY (second_id) REFERENCES second (id);
ALTER TABLE second ADD FOREIGN KEY (third_id) REFERENCES third (id) DEFERRABLE INITIALLY DEFERRED;
