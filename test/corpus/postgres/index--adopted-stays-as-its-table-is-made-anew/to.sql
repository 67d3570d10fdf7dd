CREATE TABLE readings (station bigint NOT NULL, taken date NOT NULL, degrees numeric(5,1)) PARTITION BY LIST (station);
CREATE TABLE readings_north PARTITION OF readings FOR VALUES IN (1);
CREATE TABLE readings_rest PARTITION OF readings DEFAULT;
CREATE INDEX z_latest ON readings_north (taken DESC);
CREATE INDEX readings_by_day ON readings (taken);
CREATE INDEX a_latest ON readings_north (taken);
CREATE INDEX b_latest ON readings_rest (taken DESC NULLS LAST);
