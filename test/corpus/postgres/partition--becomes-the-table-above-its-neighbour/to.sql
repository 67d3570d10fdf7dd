CREATE TABLE event (id integer PRIMARY KEY, code text) PARTITION BY RANGE (id);
CREATE TABLE event_high PARTITION OF event FOR VALUES FROM (20) TO (30);
CREATE TABLE event_low (id integer PRIMARY KEY, code text) PARTITION BY RANGE (id);
CREATE TABLE event_mid PARTITION OF event_low FOR VALUES FROM (10) TO (20);
CREATE TABLE event_low_own PARTITION OF event_low FOR VALUES FROM (0) TO (10);
