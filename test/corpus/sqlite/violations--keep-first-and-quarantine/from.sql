CREATE TABLE member (id INTEGER PRIMARY KEY, email TEXT, age INT);
CREATE TABLE post (id INTEGER PRIMARY KEY, member_id INT REFERENCES member (id) ON DELETE RESTRICT, body TEXT);
CREATE TABLE reply (id INTEGER PRIMARY KEY, post_id INT REFERENCES post (id), up INT REFERENCES reply (id));
CREATE TRIGGER member_gone BEFORE DELETE ON member BEGIN SELECT RAISE(ABORT, 'no'); END;
INSERT INTO member VALUES (1, 'a', 5), (2, 'a', 6), (3, NULL, -1), (4, 'b', -2);
INSERT INTO post VALUES (1, 2, 'x'), (2, 4, 'y'), (3, 1, 'z');
INSERT INTO reply VALUES (1, 1, NULL), (2, 3, 1), (3, 3, 2);
