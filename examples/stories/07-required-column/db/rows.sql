INSERT INTO orders VALUES (1, 'TH'), (2, 'LA'), (3, NULL);
