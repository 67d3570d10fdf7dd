INSERT INTO users VALUES (1, 'ann@example.org'), (2, 'bob@example.org'), (3, 'ann@example.org');
INSERT INTO logins VALUES (1, 1), (2, 3);
