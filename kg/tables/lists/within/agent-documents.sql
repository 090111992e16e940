-- What a body or person wrote or published: the most cited first.
SELECT agent AS whole, '<' || work || '> ' || COUNT(DISTINCT citation) AS things
FROM made LEFT JOIN citation ON source = work LEFT JOIN name ON thing = work
GROUP BY agent, work ORDER BY agent, COUNT(DISTINCT citation) DESC, name, work;
