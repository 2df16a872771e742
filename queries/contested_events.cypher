// Which events do some reports tell as held and others as denied or called off?
// $limit: most rows (default 100)
MATCH (e:Event)
WITH e.happening AS id,
     count(DISTINCT CASE WHEN NOT 'negated' IN e.modes AND NOT 'future' IN e.modes AND NOT 'hypothetical' IN e.modes
                         THEN e.origin END) AS affirmed,
     count(DISTINCT CASE WHEN NOT 'negated' IN e.modes AND NOT 'future' IN e.modes AND NOT 'hypothetical' IN e.modes
                         THEN e.article END) AS affirmed_reports,
     count(DISTINCT CASE WHEN 'negated' IN e.modes THEN e.origin END) AS denied,
     count(DISTINCT CASE WHEN 'negated' IN e.modes THEN e.article END) AS denied_reports
WHERE affirmed > 0 AND denied > 0
MATCH (first:Event {id: id})
RETURN first.name AS event, affirmed, affirmed_reports, denied, denied_reports, first.reported AS first_reported, id
ORDER BY denied DESC, affirmed DESC, id
LIMIT $limit
