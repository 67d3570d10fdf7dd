INSERT INTO "n1" VALUES ('{"a":1}', false, NULL), ('{"a":2}', false, 'x'), ('{"a":2}', true, NULL), ('{"a":3}', NULL, 'y');
