// Which relations are affirmed by some sentences and denied by others, in how many independent reports?
// $limit: most rows (default 100)
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status IN ['current', 'negated'] AND type(r) <> 'HAS_ROLE'
WITH a, b, type(r) AS relation,
     count(DISTINCT CASE WHEN r.status = 'current' THEN r.origin END) AS affirmed,
     count(DISTINCT CASE WHEN r.status = 'current' THEN r.article END) AS affirmed_reports,
     count(DISTINCT CASE WHEN r.status = 'negated' THEN r.origin END) AS denied,
     count(DISTINCT CASE WHEN r.status = 'negated' THEN r.article END) AS denied_reports,
     max(CASE WHEN r.status = 'current' THEN r.reported END) AS last_affirmed,
     max(CASE WHEN r.status = 'negated' THEN r.reported END) AS last_denied
WHERE affirmed > 0 AND denied > 0
RETURN a.name AS subject, relation, b.name AS object, affirmed, affirmed_reports, denied, denied_reports,
       last_affirmed, last_denied
ORDER BY denied DESC, affirmed DESC, subject, relation, object, a.id, b.id
LIMIT $limit
