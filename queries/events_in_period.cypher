// What happened with a person, an organization or a place in a period, and when was it reported?
// $name: who takes part, or where (default "Vladimir Putin")
// $from: first day, YYYY-MM-DD (default "2021-01-01")
// $to: last day, YYYY-MM-DD (default "2025-12-31")
// $limit: most rows (default 100)
MATCH (x:Entity)
WHERE any(form IN [x.name] + coalesce(x.aliases, []) WHERE toLower(form) = toLower($name))
MATCH (e:Event)-[:ACTOR|TARGET|AT]->(x)
WHERE e.date_to >= $from AND e.date_from <= $to
WITH DISTINCT e
OPTIONAL MATCH (e)-[:ACTOR]->(actor:Entity)
WITH e, actor.name AS actor ORDER BY actor
WITH e, collect(DISTINCT actor) AS actors
OPTIONAL MATCH (e)-[:TARGET]->(target:Entity)
WITH e, actors, target.name AS target ORDER BY target
WITH e, actors, collect(DISTINCT target) AS targets
RETURN e.date_from AS happened_from, e.date_to AS happened_to, e.reported AS reported,
       CASE WHEN size(e.reported) = 10 THEN duration.inDays(date(e.date_to), date(e.reported)).days END AS days_later,
       e.code AS code, actors, targets, e.modes AS modes, e.name AS event, e.article AS article
ORDER BY happened_from, happened_to, reported, e.id
LIMIT $limit
