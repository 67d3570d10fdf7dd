CREATE TABLE always (u uuid NOT NULL UNIQUE, kept text);
CREATE TABLE bare (a text);
CREATE TABLE by_default (u uuid NOT NULL UNIQUE);
CREATE TABLE numbered (a text);
