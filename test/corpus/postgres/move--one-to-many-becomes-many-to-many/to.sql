CREATE TABLE authors (id serial PRIMARY KEY, name text);
CREATE TABLE books (id serial PRIMARY KEY, title text);
CREATE TABLE book_authors (book_id integer REFERENCES books ON DELETE CASCADE, author_id integer REFERENCES authors ON DELETE CASCADE, PRIMARY KEY (book_id, author_id));
