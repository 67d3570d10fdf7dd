CREATE TABLE m (items integer);
