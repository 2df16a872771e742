// Who asserted or promised something about somebody, and in another article denied something about them?
// $limit: most rows (default 100)
MATCH (p:Entity)-[:SAYS]->(one:Statement)-[:ABOUT]->(x:Entity)
WHERE one.stance IN ['asserts', 'confirms', 'concedes', 'promises'] AND p.id <> x.id
MATCH (p)-[:SAYS]->(other:Statement)-[:ABOUT]->(x)
WHERE other.stance IN ['denies', 'rejects', 'doubts', 'downplays'] AND one.origin <> other.origin
WITH DISTINCT p, one, other, x.name AS name ORDER BY name
WITH p, one, other, collect(name) AS about
RETURN p.name AS speaker, about, one.reported AS affirmed_reported, one.stance AS stance, one.content AS content,
       other.reported AS denied_reported, other.stance AS other_stance, other.content AS other_content
ORDER BY size(about) DESC, speaker, affirmed_reported, denied_reported, one.id, other.id
LIMIT $limit
