// Which events are told in different ways: as held, planned, called off or denied, or with another day?
// $limit: most rows (default 200)
MATCH (e:Event) WHERE e.happening <> e.id
WITH DISTINCT e.happening AS id
MATCH (e:Event) WHERE e.happening = id
WITH id, CASE WHEN 'negated' IN e.modes THEN 'called off or denied'
              WHEN 'hypothetical' IN e.modes THEN 'conditional'
              WHEN 'future' IN e.modes THEN 'planned'
              ELSE 'held' END AS told,
     e.date_from AS happened_from, e.origin AS origin, e.article AS article, e.reported AS reported
WITH id, told, happened_from, count(DISTINCT origin) AS independent, count(DISTINCT article) AS reports,
     min(reported) AS first_reported
ORDER BY first_reported, told, happened_from
WITH id, collect({told: told, happened_from: happened_from, independent: independent, reports: reports,
                  first_reported: first_reported}) AS tellings
WHERE size(tellings) > 1
UNWIND tellings AS one
MATCH (first:Event {id: id})
RETURN first.name AS event, one.told AS told, one.happened_from AS happened_from, one.independent AS independent,
       one.reports AS reports, one.first_reported AS first_reported, id
ORDER BY id, first_reported, told, happened_from
LIMIT $limit
