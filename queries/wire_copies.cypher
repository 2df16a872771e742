// Which articles are copies of one text?
// $limit: most rows (default 50)
MATCH (a:Article)
WITH a ORDER BY a.published, a.id
WITH a.origin AS origin, collect(a.publisher) AS publishers, collect(a.id) AS articles,
     min(a.published) AS first_published
WHERE size(articles) > 1
RETURN origin, size(articles) AS copies, publishers, articles, first_published
ORDER BY copies DESC, first_published, origin
LIMIT $limit
