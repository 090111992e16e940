-- Which figures a body or person gives: by what is counted, place and time.
SELECT party AS whole, '<' || figure || '>' AS things FROM figure
GROUP BY party, figure ORDER BY party, MIN(measure), MIN(place), MIN(period), figure;
