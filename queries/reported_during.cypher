// What was reported in a period: relations, events and statements, by the day of the report?
// $from: first day, YYYY-MM-DD (default "2025-01-01")
// $to: last day (default "2025-12-31")
// $limit: most rows (default 200)
MATCH (a:Article)
WHERE a.published >= $from AND a.published <= $to
RETURN a.published AS reported, a.publisher AS publisher, a.name AS article, a.relations AS relations, a.events AS events,
       a.statements AS statements, a.origin AS origin, a.id AS id
ORDER BY reported, id
LIMIT $limit
