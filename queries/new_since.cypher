// Which relations were first reported on or after a day?
// $since: first day, YYYY-MM-DD (default "2025-01-01")
// $limit: most rows (default 200)
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status IS NOT NULL AND type(r) <> 'HAS_ROLE'
WITH a, b, type(r) AS relation, r.status AS status,
     min(r.reported) AS first_reported, count(DISTINCT r.origin) AS independent, count(DISTINCT r.article) AS reports
WHERE first_reported >= $since
RETURN first_reported, a.name AS subject, relation, status, b.name AS object, independent, reports
ORDER BY first_reported, subject, relation, object, status, a.id, b.id
LIMIT $limit
