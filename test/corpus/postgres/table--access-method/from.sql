CREATE ACCESS METHOD old_heap TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE moved (id integer PRIMARY KEY, body text) USING old_heap;
CREATE TABLE back (id integer PRIMARY KEY) USING old_heap;
INSERT INTO moved VALUES (1, 'ก');
