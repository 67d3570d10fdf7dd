CREATE TABLE readings (sensor text, value double precision);
