// Who was the first to say what others dispute, and how many reports dispute it?
// $limit: most rows (default 100)
MATCH (later:Statement)-[pair:DISPUTES]->(first:Statement)
WHERE NOT EXISTS { MATCH (first)-[:DISPUTES]->(:Statement) }
OPTIONAL MATCH (p:Entity)-[:SAYS]->(first)
WITH first, coalesce(p.name, first.speaker_text) AS speaker, count(DISTINCT later.origin) AS independent,
     count(DISTINCT later.article) AS reports, min(later.reported) AS first_disputed
RETURN first.reported AS first_reported, speaker, first.stance AS stance, first.content AS content, first_disputed,
       independent, reports
ORDER BY independent DESC, first_reported, first.id
LIMIT $limit
