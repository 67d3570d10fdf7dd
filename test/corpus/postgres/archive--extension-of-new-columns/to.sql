CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE DOMAIN label AS citext CHECK (VALUE <> '');
CREATE TABLE gone (id citext PRIMARY KEY, label label, tags citext[] NOT NULL DEFAULT '{a,B}', more hstore, long text GENERATED ALWAYS AS (label || 'x') STORED, CHECK (id <> 'no'));
CREATE INDEX gone_label ON gone (label);
CREATE TABLE stays (id integer PRIMARY KEY, name citext, other hstore NOT NULL);
