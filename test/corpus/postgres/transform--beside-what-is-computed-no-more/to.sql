CREATE TABLE prices (net smallint, gross bigint DEFAULT 18);
