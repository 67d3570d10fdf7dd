CREATE TABLE labels (code char(12) PRIMARY KEY, short char(12) NOT NULL);
