// Who disputes what somebody else said?
// $speaker: name of one of the two; all with "" (default "")
// $score: least score of a pair, 0 to 1 (default 0)
// $limit: most rows (default 100)
MATCH (later:Statement)-[pair:DISPUTES]->(earlier:Statement)
WHERE pair.score >= $score
OPTIONAL MATCH (p:Entity)-[:SAYS]->(later)
OPTIONAL MATCH (q:Entity)-[:SAYS]->(earlier)
WITH later, pair, earlier, coalesce(p.name, later.speaker_text) AS disputes, coalesce(q.name, earlier.speaker_text) AS said
WHERE $speaker = "" OR toLower(disputes) = toLower($speaker) OR toLower(said) = toLower($speaker)
RETURN earlier.reported AS first_reported, said, earlier.stance AS stance, earlier.content AS content,
       later.reported AS then_reported, disputes, later.stance AS other_stance, later.content AS other_content,
       pair.score AS score, pair.reason AS reason
ORDER BY score DESC, then_reported DESC, earlier.id, later.id
LIMIT $limit
