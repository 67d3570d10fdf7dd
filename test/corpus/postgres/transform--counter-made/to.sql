CREATE TABLE topics (id integer PRIMARY KEY, title text NOT NULL, replies integer NOT NULL DEFAULT 0, last_reply timestamptz);
CREATE TABLE replies (id integer PRIMARY KEY, topic_id integer REFERENCES topics, at timestamptz NOT NULL);
CREATE FUNCTION count_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE topics SET replies = replies + 1, last_reply = greatest(last_reply, NEW.at) WHERE id = NEW.topic_id;
  RETURN NULL;
END $$;
CREATE TRIGGER count_reply AFTER INSERT ON replies FOR EACH ROW EXECUTE FUNCTION count_reply();
