CREATE TYPE role AS ENUM ('member', 'owner');
CREATE TABLE accounts (id integer PRIMARY KEY, role role NOT NULL DEFAULT 'member', past role[] NOT NULL DEFAULT ARRAY['member'::role]);
CREATE INDEX accounts_role ON accounts (role);
