CREATE TABLE old_account (id INTEGER PRIMARY KEY, user_name TEXT, age INT);
INSERT INTO old_account VALUES (1, 'a', 2), (2, NULL, NULL);
