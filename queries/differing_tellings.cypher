// Which events are told in different ways: as held, planned, called off or denied, on another day or elsewhere?
// $limit: most rows (default 200)
MATCH (e:Event) WHERE e.happening <> e.id
WITH DISTINCT e.happening AS id
MATCH (e:Event) WHERE e.happening = id
OPTIONAL MATCH (e)<-[:ABOUT]-(s:Statement) WHERE s.stance IN ['denies', 'rejects', 'doubts']
WITH id, e, count(s) AS denials
OPTIONAL MATCH (e)-[:AT]->(place:Entity)
WITH id, e, denials, place.name AS place ORDER BY place
WITH id, e, denials, collect(DISTINCT place) AS places
WITH id, e, places,
     CASE WHEN denials > 0 THEN 'denied'
          WHEN 'negated' IN e.modes THEN 'called off or denied'
          WHEN 'hypothetical' IN e.modes THEN 'conditional'
          WHEN 'future' IN e.modes THEN 'planned'
          ELSE 'held' END AS told
WITH id, told, e.date_from AS happened_from, places, count(DISTINCT e.origin) AS independent,
     count(DISTINCT e.article) AS reports, min(e.reported) AS first_reported
ORDER BY first_reported, told, happened_from
WITH id, collect({told: told, happened_from: happened_from, places: places, independent: independent, reports: reports,
                  first_reported: first_reported}) AS tellings
WHERE size(tellings) > 1
UNWIND tellings AS one
MATCH (first:Event {id: id})
RETURN first.name AS event, one.told AS told, one.happened_from AS happened_from, one.places AS places,
       one.independent AS independent, one.reports AS reports, one.first_reported AS first_reported, id
ORDER BY id, first_reported, told, happened_from
LIMIT $limit
