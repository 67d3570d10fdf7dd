CREATE TYPE mood AS ENUM ('low', 'middle', 'high');
CREATE TABLE stays (id int PRIMARY KEY, m mood NOT NULL DEFAULT 'low', n mood);
