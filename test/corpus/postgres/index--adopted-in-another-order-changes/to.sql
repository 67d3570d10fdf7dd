CREATE TABLE readings (station integer NOT NULL, taken date NOT NULL, degrees numeric(5,1)) PARTITION BY LIST (station);
CREATE TABLE readings_north PARTITION OF readings FOR VALUES IN (1);
CREATE TABLE readings_south PARTITION OF readings FOR VALUES IN (2);
CREATE TABLE readings_rest PARTITION OF readings DEFAULT;
CREATE INDEX north_latest ON readings_north (taken, degrees);
CREATE INDEX readings_by_day ON readings (taken);
