CREATE TABLE events (id integer NOT NULL, kind text NOT NULL, at timestamp, year integer, PRIMARY KEY (id)) PARTITION BY LIST (id);
CREATE TABLE events_all PARTITION OF events DEFAULT;
CREATE TABLE marks (event integer REFERENCES events, mark text);
