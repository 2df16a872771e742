// How long after an event was it reported, and which were told ahead?
// `days_later`: from the end of the event to the report.
// $name: a person, organization or place that takes part; all with "" (default "")
// $limit: most rows (default 200)
MATCH (e:Event)
WHERE size(e.date_to) = 10 AND size(e.reported) = 10
OPTIONAL MATCH (e)-[:ACTOR|TARGET]->(p:Entity)
WITH e, p.name AS name ORDER BY name
WITH e, collect(DISTINCT name) AS who
WHERE $name = "" OR any(one IN who WHERE toLower(one) = toLower($name))
RETURN e.date_from AS happened_from, e.date_to AS happened_to, e.reported AS reported,
       duration.inDays(date(e.date_to), date(e.reported)).days AS days_later, e.name AS event, who, e.article AS article
ORDER BY days_later DESC, happened_to, e.id
LIMIT $limit
