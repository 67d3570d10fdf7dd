INSERT INTO customers VALUES (1, 'Ann', 'Rama IV', 'Bangkok'), (2, 'Bob', NULL, NULL);
