// Which persons, organizations and places have relations with most others?
// $limit: most rows (default 25)
MATCH (n:Entity)-[r]-(m:Entity)
WHERE r.status IS NOT NULL
WITH n, count(DISTINCT m.id) AS neighbours, count(DISTINCT r.id) AS sentences,
     count(DISTINCT r.origin) AS independent, count(DISTINCT r.article) AS reports
RETURN n.name AS name,
       CASE WHEN n:Person THEN 'Person' WHEN n:Organization THEN 'Organization' ELSE 'Place' END AS kind,
       neighbours, sentences, independent, reports
ORDER BY neighbours DESC, sentences DESC, name, n.id
LIMIT $limit
