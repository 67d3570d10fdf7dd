CREATE TABLE orders (id INTEGER PRIMARY KEY, total NUMERIC, currency TEXT NOT NULL, note TEXT, total_text TEXT NOT NULL);
