CREATE TABLE reading (site TEXT, taken TEXT, celsius NUMERIC);
