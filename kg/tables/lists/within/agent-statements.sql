-- What a body or person says: by kind, document and words.
SELECT party AS whole, '<' || statement || '>' AS things
FROM said JOIN statement USING (statement)
GROUP BY party, statement, kind ORDER BY party, kind DESC, MIN(document), words, statement;
