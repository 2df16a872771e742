// Which sources do reports of one matter rest on, and which articles are therefore not independent?
// $limit: most rows (default 100)
MATCH (a:Article)
UNWIND a.rests_on AS source
WITH source, a ORDER BY a.published, a.id
WITH source, a.origin AS origin, collect(a.id) AS articles, collect(DISTINCT a.publisher) AS publishers,
     min(a.published) AS first_published, max(a.published) AS last_published
WHERE size(articles) > 1 OR source <> 'copy'
RETURN source, size(articles) AS reports, publishers, first_published, last_published, articles, origin
ORDER BY reports DESC, source, first_published, origin
LIMIT $limit
