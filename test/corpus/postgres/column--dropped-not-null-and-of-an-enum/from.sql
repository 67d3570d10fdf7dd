CREATE TYPE genre AS ENUM ('fiction', 'สารคดี');
CREATE TABLE books (
  id integer PRIMARY KEY,
  title text NOT NULL,
  isbn varchar(13) NOT NULL UNIQUE,
  genre genre NOT NULL,
  pages integer NOT NULL CHECK (pages > 0),
  price numeric GENERATED ALWAYS AS (pages * 1.5) STORED
);
CREATE INDEX books_genre ON books (genre, pages);
INSERT INTO books VALUES (1, 'One', '111', 'fiction', 10), (2, 'สอง', '222', 'สารคดี', 20);
