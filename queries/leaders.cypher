// Who leads what?
// $status: current, former, planned, suspended or negated; all with "" (default "current")
// $limit: most rows (default 100)
MATCH (p:Entity)-[r:LEADS]->(o:Entity)
WHERE $status = "" OR r.status = $status
OPTIONAL MATCH (p)-[h:HAS_ROLE]->(o) WHERE h.sentence = r.sentence
WITH p, o, r.status AS status, collect(DISTINCT h.title) AS offices, count(DISTINCT r.origin) AS independent,
     count(DISTINCT r.article) AS reports, min(r.reported) AS first_reported, max(r.reported) AS last_reported
RETURN p.name AS leader, o.name AS leads, status, offices, independent, reports, first_reported, last_reported
ORDER BY independent DESC, reports DESC, leads, leader, status, p.id, o.id
LIMIT $limit
