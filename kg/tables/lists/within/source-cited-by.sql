-- Who cites a source: by document, note and citation.
SELECT source AS whole, '<' || citation || '>' AS things
FROM citation LEFT JOIN name ON thing = document
GROUP BY citation, source, document ORDER BY source, name, document, MIN(note), citation;
