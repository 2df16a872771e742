// Which articles name both of two persons, organizations or places?
// $one: one name (default "Marco Rubio")
// $other: the other name (default "Sergei Lavrov")
// $limit: most rows (default 50)
MATCH (a:Entity)
WHERE any(form IN [a.name] + coalesce(a.aliases, []) WHERE toLower(form) = toLower($one))
MATCH (article:Article)-[:CONTAINS]->(:Sentence)-[:MENTIONS]->(a)
WITH DISTINCT article, a
MATCH (article)-[:CONTAINS]->(:Sentence)-[:MENTIONS]->(b:Entity)
WHERE b.id <> a.id AND any(form IN [b.name] + coalesce(b.aliases, []) WHERE toLower(form) = toLower($other))
RETURN DISTINCT article.published AS published, article.publisher AS publisher, article.name AS article,
       article.id AS id, a.name AS one, b.name AS other
ORDER BY published, id, one, other
LIMIT $limit
