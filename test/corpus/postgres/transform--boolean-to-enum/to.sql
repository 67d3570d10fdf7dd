CREATE TYPE status AS ENUM ('invited', 'active', 'suspended');
CREATE TABLE users (id integer PRIMARY KEY, status status NOT NULL DEFAULT 'invited');
CREATE INDEX users_active ON users (id) WHERE status = 'active';
