CREATE TABLE a (s text, b bit varying(9), n int); INSERT INTO a VALUES ('abc', B'101', 3), ('abcdef    ', B'10101', 12);
