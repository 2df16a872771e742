// Who holds, held or is to hold an office of a place or an organization?
// $name: the place or organization (default "Ukraine")
// $limit: most rows (default 100)
MATCH (o:Entity)
WHERE any(form IN [o.name] + coalesce(o.aliases, []) WHERE toLower(form) = toLower($name))
MATCH (p:Person)-[r:HAS_ROLE]->(o)
WITH o, p, toLower(r.title) AS office, r.status AS status, count(DISTINCT r.origin) AS independent,
     count(DISTINCT r.article) AS reports, min(r.reported) AS first_reported, max(r.reported) AS last_reported
RETURN o.name AS office_of, office, status, p.name AS person, independent, reports, first_reported, last_reported
ORDER BY office_of, office, last_reported DESC, person, status
LIMIT $limit
