-- Which works of a body or person are cited by whom in which way: the most often first.
SELECT agent AS whole,
  '<' || source || '> <' || party || '> <' || how || '> ' || COUNT(DISTINCT citation) AS things
FROM citation JOIN said USING (statement) JOIN made ON work = source
JOIN name AS works ON works.thing = source JOIN name AS parties ON parties.thing = party
WHERE way = 'http://purl.org/dc/terms/creator'
GROUP BY agent, source, party, how
ORDER BY agent, COUNT(DISTINCT citation) DESC, works.name, source, parties.name, how;
