INSERT INTO orders VALUES (1, 'paid'), (2, 'refunded'), (3, 'canceled');
