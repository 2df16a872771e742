// Which events do some reports tell as held, and others deny or tell as called off?
// Who denies: a report that tells it so, or a statement that disputes one about the event.
// $limit: most rows (default 100)
MATCH (e:Event)
OPTIONAL MATCH (e)<-[:ABOUT]-(s:Statement)
OPTIONAL MATCH (s)<-[:DISPUTES]-(d:Statement)
WITH e, collect(DISTINCT s.stance) AS stances, collect(DISTINCT d) AS answers
WITH e, answers, 'negated' IN e.modes OR any(one IN stances WHERE one IN ['denies', 'rejects', 'doubts']) AS denied
WITH e, answers, denied, NOT denied AND NOT 'future' IN e.modes AND NOT 'hypothetical' IN e.modes AS held
UNWIND CASE WHEN held AND size(answers) > 0 THEN answers ELSE [null] END AS answer
WITH e.happening AS id,
     collect(DISTINCT CASE WHEN held THEN e.origin END) AS affirmed,
     collect(DISTINCT CASE WHEN held THEN e.article END) AS affirmed_reports,
     collect(DISTINCT CASE WHEN denied THEN e.origin END) + collect(DISTINCT answer.origin) AS denied,
     collect(DISTINCT CASE WHEN denied THEN e.article END) + collect(DISTINCT answer.article) AS denied_reports
WHERE size(affirmed) > 0 AND size(denied) > 0
UNWIND denied AS denier
UNWIND denied_reports AS report
WITH id, size(affirmed) AS affirmed, size(affirmed_reports) AS affirmed_reports, count(DISTINCT denier) AS denied,
     count(DISTINCT report) AS denied_reports
MATCH (first:Event {id: id})
RETURN first.name AS event, affirmed, affirmed_reports, denied, denied_reports, first.reported AS first_reported, id
ORDER BY denied DESC, affirmed DESC, id
LIMIT $limit
