// Which articles are not independent of each other: copies of one text, or reports that rest on one source?
// $limit: most rows (default 50)
MATCH (a:Article)
WITH a ORDER BY a.published, a.id
WITH a.origin AS origin, collect(a.publisher) AS publishers, collect(a.id) AS articles,
     min(a.published) AS first_published
WHERE size(articles) > 1
MATCH (a:Article) WHERE a.origin = origin
UNWIND a.rests_on AS why
WITH origin, publishers, articles, first_published, why ORDER BY why
WITH origin, publishers, articles, first_published, collect(DISTINCT why) AS rests_on
RETURN origin, size(articles) AS reports, rests_on, publishers, articles, first_published
ORDER BY reports DESC, first_published, origin
LIMIT $limit
