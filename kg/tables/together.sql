-- Puts together what came from the store; a thing of two kinds is of the first.
INSERT INTO thing (iri, kind, label, sort, document)
  SELECT iri, kind, label, sort, document FROM raw_thing
  WHERE rowid IN (SELECT MIN(rowid) FROM raw_thing GROUP BY iri) ORDER BY iri;
INSERT INTO total SELECT kind, COUNT(*) FROM thing GROUP BY kind;
INSERT INTO citation
  SELECT a.id, b.id, s.id FROM raw_citation r
  JOIN thing a ON a.iri = r.citing JOIN thing b ON b.iri = r.cited
  LEFT JOIN thing s ON s.iri = r.statement ORDER BY a.id, b.id, s.id;
INSERT OR IGNORE INTO saying
  SELECT p.id, s.id FROM raw_saying r
  JOIN thing s ON s.iri = r.statement JOIN thing p ON p.iri = r.party ORDER BY p.id, s.id;
UPDATE thing SET day = d.day
  FROM (SELECT thing, MIN(day) AS day FROM raw_day GROUP BY thing) d WHERE thing.iri = d.thing;
UPDATE thing SET times = c.n
  FROM (SELECT cited, COUNT(*) AS n FROM citation GROUP BY cited) c WHERE thing.id = c.cited;
UPDATE thing SET times = c.n
  FROM (SELECT party, COUNT(*) AS n FROM saying JOIN thing s ON s.id = statement
        WHERE s.kind = 'claim' GROUP BY party) c WHERE thing.id = c.party;
DROP TABLE raw_thing;
DROP TABLE raw_citation;
DROP TABLE raw_saying;
DROP TABLE raw_day;
CREATE INDEX by_label ON thing (kind, sort, iri);
CREATE INDEX by_times ON thing (kind, times DESC, sort, iri);
CREATE INDEX by_day ON thing (kind, day DESC, sort, iri);
CREATE INDEX by_statement ON saying (statement);
CREATE INDEX by_evidence ON citation (statement, cited);
ANALYZE;
