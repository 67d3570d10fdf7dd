INSERT INTO people VALUES (1, 'Ann Lee'), (2, 'Cher'), (3, 'Jo  van Dyke');
