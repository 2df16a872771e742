// Which sentences show how two persons, organizations or places are related?
// $one: one name (default "Armenia")
// $other: the other name (default "CSTO")
// $limit: most rows (default 50)
MATCH (a:Entity)
WHERE any(form IN [a.name] + coalesce(a.aliases, []) WHERE toLower(form) = toLower($one))
MATCH (a)-[r]-(b:Entity)
WHERE r.status IS NOT NULL AND any(form IN [b.name] + coalesce(b.aliases, []) WHERE toLower(form) = toLower($other))
WITH a.name AS one, b.name AS other, type(r) AS relation, r.status AS status, r.reported AS reported,
     r.article AS article_id, r.sentence AS sentence_id, r.id AS id
MATCH (s:Sentence {id: sentence_id})
MATCH (article:Article {id: article_id})
RETURN reported, one, relation, status, other, s.text AS sentence, article.publisher AS publisher, article_id AS article
ORDER BY reported, article, s.start, relation, id
LIMIT $limit
