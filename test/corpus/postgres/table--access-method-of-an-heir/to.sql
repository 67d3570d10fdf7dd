CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE a (id integer PRIMARY KEY, body text) USING other;
CREATE TABLE b (more text) INHERITS (a);
