-- The side tables of one generation. Numbers of things follow the order of their IRIs.
CREATE TABLE thing (
  id INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  sort TEXT NOT NULL,              -- the label as it is compared: folded, its first characters
  document TEXT NOT NULL,          -- the document that says so, '' for what documents share
  day TEXT NOT NULL DEFAULT '',    -- as it was said: a year, a month or a day
  times INTEGER NOT NULL DEFAULT 0 -- how often a work is cited; how many claims a party makes
);
CREATE TABLE total (kind TEXT PRIMARY KEY, things INTEGER NOT NULL) WITHOUT ROWID;
-- An act of several statements or kinds, which the shapes forbid, has several rows.
CREATE TABLE citation (
  act INTEGER NOT NULL, citing INTEGER, cited INTEGER NOT NULL, statement INTEGER,
  kind INTEGER
);
CREATE TABLE kind (id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE); -- how something is cited
CREATE TABLE saying (party INTEGER, statement INTEGER, PRIMARY KEY (party, statement)) WITHOUT ROWID;
CREATE TABLE figure (
  place TEXT, measure TEXT, unit TEXT, figure TEXT, work TEXT, value REAL NOT NULL,
  PRIMARY KEY (place, measure, unit, figure, work)
) WITHOUT ROWID;

-- What comes from the store, by IRI, until it is put together.
CREATE TABLE raw_thing (iri TEXT, kind TEXT, label TEXT, sort TEXT, document TEXT);
CREATE TABLE raw_citation (act TEXT, citing TEXT, cited TEXT, statement TEXT);
CREATE TABLE raw_kind (act TEXT, kind TEXT);
CREATE TABLE raw_saying (statement TEXT, party TEXT);
CREATE TABLE raw_day (thing TEXT, day TEXT);
