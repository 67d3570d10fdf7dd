INSERT INTO places VALUES (1, 'Rama IV', 'Bangkok'), (2, 'Tha Phae', NULL);
