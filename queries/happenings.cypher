// Which events are told by more than one article, and by how many that are independent?
// $limit: most rows (default 100)
MATCH (e:Event) WHERE e.happening <> e.id
WITH DISTINCT e.happening AS id
MATCH (e:Event) WHERE e.happening = id
WITH id, count(DISTINCT e.article) AS reports, count(DISTINCT e.origin) AS independent,
     min(e.date_from) AS happened_from, max(e.date_to) AS happened_to,
     min(e.reported) AS first_reported, max(e.reported) AS last_reported
WHERE reports > 1
MATCH (first:Event {id: id})
RETURN first.name AS event, first.code AS code, independent, reports, happened_from, happened_to, first_reported,
       last_reported, id
ORDER BY independent DESC, reports DESC, last_reported DESC, id
LIMIT $limit
