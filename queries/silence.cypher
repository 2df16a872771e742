// Which publishers told of the same actors in the days around an event, and not of it?
// $event: id of a happening, as `happenings` lists it (default "")
// $from: first day of the reports looked at, YYYY-MM-DD (default "2025-01-01")
// $to: last day (default "2025-12-31")
// $limit: most rows (default 100)
MATCH (e:Event) WHERE e.happening = $event
MATCH (told:Article {id: e.article})
MATCH (e)-[:ACTOR]->(actor:Entity)
WITH told, actor ORDER BY told.publisher, actor.id
WITH collect(DISTINCT told.publisher) AS reported_by, collect(DISTINCT actor.id) AS actors
MATCH (a:Article)-[:NAMES]->(n:Name)
WHERE a.published >= $from AND a.published <= $to AND n.entity IN actors AND a.publisher IS NOT NULL
      AND NOT a.publisher IN reported_by
WITH a.publisher AS publisher, reported_by, count(DISTINCT a.id) AS reports, count(DISTINCT a.origin) AS independent,
     min(a.published) AS first_reported, max(a.published) AS last_reported
RETURN publisher, independent, reports, first_reported, last_reported, reported_by
ORDER BY independent DESC, reports DESC, publisher
LIMIT $limit
