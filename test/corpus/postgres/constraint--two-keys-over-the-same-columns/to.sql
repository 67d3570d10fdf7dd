CREATE TABLE account (id integer, name text);
ALTER TABLE account ADD CONSTRAINT account_key PRIMARY KEY (id);
ALTER TABLE account ADD CONSTRAINT account_id_once UNIQUE (id);
ALTER TABLE account ADD CONSTRAINT account_id_later UNIQUE (id) DEFERRABLE;
ALTER TABLE account ADD CONSTRAINT account_pair UNIQUE (id, name);
ALTER TABLE account ADD CONSTRAINT account_pair_again UNIQUE (id, name);
