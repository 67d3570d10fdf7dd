CREATE ACCESS METHOD "New heap" TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD "New heap" IS 'as heap';
CREATE TABLE moved (id integer PRIMARY KEY, body text) USING "New heap";
CREATE TABLE back (id integer PRIMARY KEY);
