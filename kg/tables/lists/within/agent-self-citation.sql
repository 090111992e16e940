-- How much of what a body or person cites is its own, and of what cites its works.
WITH own AS (SELECT agent, other FROM near UNION SELECT thing, thing FROM name),
act AS (
  SELECT party AS whole, citation, how, 'what it cites' AS what, EXISTS (
    SELECT 1 FROM made JOIN own ON other = made.agent AND own.agent = party
    WHERE work = source AND way = 'http://purl.org/dc/terms/creator') AS is_own
  FROM citation JOIN said USING (statement)
  UNION ALL
  SELECT made.agent, citation, how, 'what cites its works', EXISTS (
    SELECT 1 FROM said JOIN own ON other = party AND own.agent = made.agent
    WHERE said.statement = citation.statement)
  FROM citation JOIN made ON work = source
  WHERE way = 'http://purl.org/dc/terms/creator' AND statement IS NOT NULL
),
told AS (
  SELECT whole, citation, what, is_own FROM act
  UNION ALL
  SELECT whole, citation, what || ', without plain web links', is_own FROM act
  WHERE how <> 'http://purl.org/spar/cito/linksTo'
)
SELECT whole, '"' || what || '" ' || COUNT(DISTINCT CASE WHEN is_own THEN citation END) || ' '
  || COUNT(DISTINCT citation) AS things
FROM told GROUP BY whole, what ORDER BY whole, what;
