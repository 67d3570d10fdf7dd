CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE pair AS (label text, m mood);
CREATE TABLE holder (id int PRIMARY KEY, p pair, q pair[]);
