CREATE TABLE sent (noted date);
