// Who met whom, who only plans to, and which meetings were cancelled?
// $name: a person, organization or place that takes part; all with "" (default "")
// $outcome: held, planned, conditional or cancelled; all with "" (default "")
// $limit: most rows (default 100)
MATCH (e:Event)-[:ACTOR|TARGET]->(one:Entity)
WHERE e.code = 'CONSULT'
  AND ($name = "" OR any(form IN [one.name] + coalesce(one.aliases, []) WHERE toLower(form) = toLower($name)))
WITH DISTINCT e
MATCH (e)-[:ACTOR|TARGET]->(p:Entity)
WITH DISTINCT e, p.name AS name ORDER BY name
WITH e, collect(name) AS who
WHERE size(who) > 1
OPTIONAL MATCH (e)-[:AT]->(at:Entity)
WITH e, who, at.name AS place ORDER BY place
WITH e, who, collect(DISTINCT place) AS places,
     CASE WHEN 'negated' IN e.modes THEN 'cancelled'
          WHEN 'hypothetical' IN e.modes THEN 'conditional'
          WHEN 'future' IN e.modes THEN 'planned'
          ELSE 'held' END AS outcome
WHERE $outcome = "" OR outcome = $outcome
RETURN outcome, who, places, e.date_from AS happened_from, e.date_to AS happened_to, e.reported AS reported,
       e.article AS article, e.name AS event
ORDER BY coalesce(happened_from, reported), reported, article, e.id
LIMIT $limit
