-- Puts together what came from the store; a thing of two kinds is of the first. What is cited, or
-- cites, without being described is a thing of no kind.
INSERT INTO raw_thing
  SELECT iri, '', '', '', '' FROM (
    SELECT cited AS iri FROM raw_citation UNION SELECT citing FROM raw_citation
    UNION SELECT statement FROM raw_citation
  ) WHERE iri IS NOT NULL;
INSERT INTO thing (iri, kind, label, sort, document)
  SELECT iri, kind, label, sort, document FROM raw_thing
  WHERE rowid IN (SELECT MIN(rowid) FROM raw_thing GROUP BY iri) ORDER BY iri;
INSERT INTO total SELECT kind, COUNT(*) FROM thing WHERE kind <> '' GROUP BY kind;
INSERT INTO kind (iri) SELECT DISTINCT kind FROM raw_kind ORDER BY kind;
INSERT INTO citation
  SELECT DENSE_RANK() OVER (ORDER BY r.act), a.id, b.id, s.id, k.id FROM raw_citation r
  JOIN thing b ON b.iri = r.cited LEFT JOIN thing a ON a.iri = r.citing
  LEFT JOIN thing s ON s.iri = r.statement
  LEFT JOIN raw_kind h USING (act) LEFT JOIN kind k ON k.iri = h.kind
  ORDER BY a.id, b.id, s.id, r.act, k.id;
INSERT OR IGNORE INTO saying
  SELECT p.id, s.id FROM raw_saying r
  JOIN thing s ON s.iri = r.statement JOIN thing p ON p.iri = r.party ORDER BY p.id, s.id;
UPDATE thing SET day = d.day
  FROM (SELECT thing, MIN(day) AS day FROM raw_day GROUP BY thing) d WHERE thing.iri = d.thing;
UPDATE thing SET times = c.n
  FROM (SELECT cited, COUNT(DISTINCT act) AS n FROM citation GROUP BY cited) c WHERE thing.id = c.cited;
UPDATE thing SET times = c.n
  FROM (SELECT party, COUNT(*) AS n FROM saying JOIN thing s ON s.id = statement
        WHERE s.kind = 'claim' GROUP BY party) c WHERE thing.id = c.party;
DROP TABLE raw_thing;
DROP TABLE raw_citation;
DROP TABLE raw_kind;
DROP TABLE raw_saying;
DROP TABLE raw_day;
CREATE INDEX by_label ON thing (kind, sort, iri);
CREATE INDEX by_times ON thing (kind, times DESC, sort, iri);
CREATE INDEX by_day ON thing (kind, day DESC, sort, iri);
CREATE INDEX by_statement ON saying (statement);
CREATE INDEX by_evidence ON citation (statement, cited);
ANALYZE;
