-- The lists of one generation. Places of a list count from 0, in its order.
CREATE TABLE listed (
  list TEXT NOT NULL, place INTEGER NOT NULL, thing TEXT NOT NULL, beside TEXT,
  PRIMARY KEY (list, place)
) WITHOUT ROWID;
CREATE TABLE total (list TEXT PRIMARY KEY, number INTEGER NOT NULL);
CREATE TABLE choice (
  list TEXT NOT NULL, facet TEXT NOT NULL,
  value TEXT NOT NULL,             -- a term, as N-Triples write it
  words TEXT,                      -- NULL where there are none
  label TEXT,                      -- the words as a term
  times INTEGER NOT NULL,          -- how many things it narrows the list to
  number INTEGER NOT NULL          -- of its places
);
CREATE TABLE day (
  list TEXT NOT NULL, day TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (list, day)
) WITHOUT ROWID;
CREATE TABLE places (number INTEGER PRIMARY KEY, places BLOB NOT NULL); -- 4 bytes each, ascending
CREATE TABLE prepared (name TEXT PRIMARY KEY, query TEXT NOT NULL, body BLOB NOT NULL);
