CREATE TABLE totals (amount INT, label INTEGER GENERATED ALWAYS AS ((amount + 1)) STORED);
