INSERT INTO people VALUES (1, 'Thailand'), (2, 'thailand '), (3, 'Laos'), (4, NULL);
