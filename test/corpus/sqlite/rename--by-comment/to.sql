CREATE TABLE account ( -- @renamed from=old_account
  id INTEGER PRIMARY KEY,
  -- atlas:renamed_from user_name
  name TEXT,
  age INT
);
