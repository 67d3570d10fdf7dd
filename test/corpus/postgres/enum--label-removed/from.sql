CREATE TYPE role AS ENUM ('guest', 'member', 'owner');
CREATE TABLE accounts (id integer PRIMARY KEY, role role NOT NULL DEFAULT 'guest', past role[] NOT NULL DEFAULT ARRAY['guest'::role]);
CREATE INDEX accounts_role ON accounts (role);
INSERT INTO accounts VALUES (1, 'member', '{member,owner}'), (2, 'owner', '{}');
