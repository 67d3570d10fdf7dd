CREATE TABLE base (code smallint NOT NULL);
CREATE TABLE heir (note text);
