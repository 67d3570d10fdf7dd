CREATE TABLE one (a text);
CREATE TABLE two (a integer, v text);
CREATE TABLE other (u uuid PRIMARY KEY, v text);
