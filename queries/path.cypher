// By which shortest ways are two persons, organizations or places connected?
// $from: one name (default "Dmitry Peskov")
// $to: the other name (default "NATO")
// $limit: most rows (default 10)
MATCH (a:Entity)
WHERE any(form IN [a.name] + coalesce(a.aliases, []) WHERE toLower(form) = toLower($from))
MATCH (b:Entity)
WHERE any(form IN [b.name] + coalesce(b.aliases, []) WHERE toLower(form) = toLower($to)) AND b.id <> a.id
MATCH p = allShortestPaths((a)-[:LEADS|REPRESENTS|SPOKESPERSON_OF|WORKS_FOR|MEMBER_OF|PART_OF|LOCATED_IN|CONTROLS
                               |ANNEXED|FOUNDED|SUCCESSOR_OF|ALLY_OF|IN_CONFLICT_WITH|SUPPORTS
                               |ACTOR|TARGET|AT|SAYS|ABOUT*..4]-(b))
WITH [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | type(r)] AS relations
RETURN DISTINCT size(relations) AS steps, names, relations
ORDER BY steps, names, relations
LIMIT $limit
