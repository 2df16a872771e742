// Which publishers told of the actors of an event in the days around its first report, and not of it?
// $event: id of a happening, as `happenings` lists it; those that most reports tell with "" (default "")
// $days: so many days before and after the first report (default 7)
// $limit: most rows (default 100)
MATCH (e:Event) WHERE ($event = "" AND e.happening <> e.id) OR e.happening = $event
WITH DISTINCT e.happening AS id
MATCH (e:Event) WHERE e.happening = id
MATCH (told:Article {id: e.article}) WHERE size(told.published) = 10
WITH id, told ORDER BY told.publisher
WITH id, collect(DISTINCT told.publisher) AS reported_by, count(DISTINCT told.id) AS told_by, min(told.published) AS first
ORDER BY told_by DESC, id LIMIT 25
WITH id, reported_by, first, toString(date(first) - duration({days: $days})) AS since,
     toString(date(first) + duration({days: $days})) AS until
MATCH (e:Event)-[:ACTOR]->(actor:Entity) WHERE e.happening = id
WITH id, reported_by, first, since, until, collect(DISTINCT actor.id) AS actors
MATCH (a:Article) WHERE a.published >= since AND a.published <= until
MATCH (a)-[:NAMES]->(n:Name)
WHERE n.entity IN actors AND a.publisher IS NOT NULL AND NOT a.publisher IN reported_by
WITH id, reported_by, first, a.publisher AS silent, count(DISTINCT a.id) AS reports,
     count(DISTINCT a.origin) AS independent
MATCH (h:Event {id: id})
RETURN h.name AS event, first AS first_reported, reported_by, silent, independent, reports, id
ORDER BY first_reported DESC, id, independent DESC, reports DESC, silent
LIMIT $limit
