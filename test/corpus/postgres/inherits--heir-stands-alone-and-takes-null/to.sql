CREATE TABLE base (code smallint NOT NULL);
CREATE TABLE heir (code smallint, note text);
