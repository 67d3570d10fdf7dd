CREATE TABLE topics (id integer PRIMARY KEY, title text NOT NULL);
CREATE TABLE replies (id integer PRIMARY KEY, topic_id integer REFERENCES topics);
CREATE VIEW topic_replies AS SELECT t.id, count(r.id) AS replies FROM topics t LEFT JOIN replies r ON r.topic_id = t.id GROUP BY t.id;
