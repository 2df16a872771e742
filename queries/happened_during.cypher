// What happened in a period, wherever and with whomever, and how long after was it reported?
// $from: first day, YYYY-MM-DD (default "2025-01-01")
// $to: last day, YYYY-MM-DD (default "2025-12-31")
// $whole: true for events that lie wholly in the period, false for all that touch it (default false)
// $limit: most rows (default 200)
MATCH (e:Event)
WHERE e.date_to >= $from AND e.date_from <= $to AND (NOT $whole OR (e.date_from >= $from AND e.date_to <= $to))
WITH e.happening AS id, min(e.date_from) AS happened_from, max(e.date_to) AS happened_to,
     min(e.reported) AS first_reported, count(DISTINCT e.origin) AS independent, count(DISTINCT e.article) AS reports
MATCH (h:Event {id: id})
RETURN happened_from, happened_to, first_reported,
       CASE WHEN size(first_reported) = 10
            THEN duration.inDays(date(happened_to), date(first_reported)).days END AS days_later,
       h.name AS event, h.code AS code, independent, reports, id
ORDER BY happened_from, happened_to, id
LIMIT $limit
