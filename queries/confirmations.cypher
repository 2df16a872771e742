// Who confirms what somebody else said, in a report of another origin?
// $score: least score of a pair, 0 to 1 (default 0)
// $limit: most rows (default 100)
MATCH (later:Statement)-[pair:CONFIRMS]->(earlier:Statement)
WHERE pair.score >= $score
OPTIONAL MATCH (p:Entity)-[:SAYS]->(later)
OPTIONAL MATCH (q:Entity)-[:SAYS]->(earlier)
RETURN earlier.reported AS first_reported, coalesce(q.name, earlier.speaker_text) AS said, earlier.content AS content,
       later.reported AS then_reported, coalesce(p.name, later.speaker_text) AS confirms,
       later.content AS other_content, pair.score AS score, pair.reason AS reason
ORDER BY score DESC, then_reported DESC, earlier.id, later.id
LIMIT $limit
