CREATE TABLE labels (code char(12) PRIMARY KEY, short varchar(40) GENERATED ALWAYS AS (lower(code)) STORED);
INSERT INTO labels VALUES ('Alpha'), ('BETAGAMMA');
