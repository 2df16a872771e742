// By how many independent reports is each relation told, and by how many in all?
// $name: one of the two ends; all with "" (default "")
// $least: least number of independent reports (default 1)
// $limit: most rows (default 200)
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status IS NOT NULL AND type(r) <> 'HAS_ROLE'
      AND ($name = "" OR toLower(a.name) = toLower($name) OR toLower(b.name) = toLower($name))
WITH a, b, type(r) AS relation, r.status AS status, count(DISTINCT r.origin) AS independent,
     count(DISTINCT r.article) AS reports, max(r.reported) AS last_reported
WHERE independent >= $least
RETURN a.name AS subject, relation, status, b.name AS object, independent, reports, last_reported
ORDER BY independent DESC, reports DESC, subject, relation, object, status, a.id, b.id
LIMIT $limit
