CREATE TABLE topics (id integer PRIMARY KEY, title text NOT NULL, replies integer NOT NULL DEFAULT 0);
CREATE TABLE replies (id integer PRIMARY KEY, topic_id integer REFERENCES topics);
CREATE FUNCTION count_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE topics SET replies = replies + 1 WHERE id = NEW.topic_id;
  RETURN NULL;
END $$;
INSERT INTO topics VALUES (1, 'a', 2), (2, 'b', 7), (3, 'c', 0);
INSERT INTO replies VALUES (1, 1), (2, 1), (3, 2), (4, NULL);
CREATE TRIGGER count_reply AFTER INSERT ON replies FOR EACH ROW EXECUTE FUNCTION count_reply();
