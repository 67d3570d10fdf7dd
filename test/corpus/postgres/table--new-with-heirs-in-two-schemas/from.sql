CREATE TABLE z (a integer);
