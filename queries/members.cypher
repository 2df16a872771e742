// Who is a member of an organization, and who was, is suspended, is to become one or is said not to be one?
// $organization: name or acronym (default "CSTO")
// $limit: most rows (default 100)
MATCH (o:Organization)
WHERE any(form IN [o.name] + coalesce(o.aliases, []) WHERE toLower(form) = toLower($organization))
MATCH (m:Entity)-[r:MEMBER_OF]->(o)
WITH o, m, r.status AS status, count(DISTINCT r.origin) AS independent, count(DISTINCT r.article) AS reports,
     min(r.since) AS since, max(r.until) AS until,
     min(r.reported) AS first_reported, max(r.reported) AS last_reported
WITH o, m, status, independent, reports, since, until, first_reported, last_reported,
     CASE status WHEN 'current' THEN 1 WHEN 'planned' THEN 2 WHEN 'suspended' THEN 3 WHEN 'former' THEN 4
          ELSE 5 END AS place
RETURN o.name AS organization, status, m.name AS member, since, until, independent, reports,
       first_reported, last_reported
ORDER BY organization, place, member, o.id, m.id
LIMIT $limit
