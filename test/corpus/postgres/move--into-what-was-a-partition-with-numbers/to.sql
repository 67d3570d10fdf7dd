CREATE SEQUENCE numbers;
CREATE TABLE days (day date PRIMARY KEY) PARTITION BY LIST (day);
CREATE TABLE special (id bigint DEFAULT nextval('numbers'), day text PRIMARY KEY);
CREATE TABLE names (name text);
