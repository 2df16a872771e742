// Which events have no date of their own?
// $limit: most rows (default 100)
MATCH (e:Event)
WHERE e.date_from IS NULL
OPTIONAL MATCH (e)-[:ACTOR]->(actor:Entity)
WITH e, actor.name AS actor ORDER BY actor
WITH e, collect(DISTINCT actor) AS actors
RETURN e.reported AS reported, e.code AS code, actors, e.modes AS modes, e.name AS event, e.article AS article
ORDER BY reported, article, e.id
LIMIT $limit
