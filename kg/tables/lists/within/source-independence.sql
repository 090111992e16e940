-- Who leans on a source: the most often first.
SELECT source AS whole, '<' || party || '> ' || COUNT(DISTINCT citation) AS things
FROM citation JOIN said USING (statement) JOIN name ON thing = party
GROUP BY source, party ORDER BY source, COUNT(DISTINCT citation) DESC, name, party;
