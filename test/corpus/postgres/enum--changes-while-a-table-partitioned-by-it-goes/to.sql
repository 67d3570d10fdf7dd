CREATE TYPE state AS ENUM ('sent', 'open');
CREATE TYPE size AS ENUM ('small', 'middle', 'large');
CREATE TABLE others (state state, size size);
