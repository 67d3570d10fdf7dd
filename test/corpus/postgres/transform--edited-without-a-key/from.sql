CREATE TABLE reading (site TEXT, taken TEXT, celsius NUMERIC, note TEXT);
INSERT INTO reading VALUES ('a', '2026-01-01', 1, 'x'), ('a', '2026-01-02', 2, 'y'), ('b', '2026-01-01', 1, NULL), ('b', '2026-01-01', 1, 'twice'), ('b', '2026-01-01', 3, 'z'), (NULL, NULL, 5, 'nowhere');
