CREATE TYPE public."n0" AS ENUM ('n1');
