CREATE TABLE samples (place text, reading numeric(8, 1), taken timestamp);
