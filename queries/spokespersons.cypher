// Who speaks for whom?
// $limit: most rows (default 100)
MATCH (p:Entity)-[r:SPOKESPERSON_OF]->(o:Entity)
WITH p, o, r.status AS status, count(DISTINCT r.origin) AS independent, count(DISTINCT r.article) AS reports,
     min(r.reported) AS first_reported, max(r.reported) AS last_reported
OPTIONAL MATCH (p)-[:SAYS]->(st:Statement)
RETURN p.name AS person, o.name AS speaks_for, status, independent, reports, first_reported, last_reported,
       count(DISTINCT st.id) AS statements
ORDER BY independent DESC, reports DESC, person, speaks_for, status
LIMIT $limit
