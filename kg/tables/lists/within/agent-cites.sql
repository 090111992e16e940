-- What a body or person cites, in each way: the most often first.
SELECT party AS whole, '<' || source || '> <' || how || '> ' || COUNT(DISTINCT citation) AS things
FROM citation JOIN said USING (statement) LEFT JOIN name ON thing = source
GROUP BY party, source, how ORDER BY party, COUNT(DISTINCT citation) DESC, name, source, how;
