// Which statements do others confirm, by how many independent reports, and how many dispute them?
// $least: least number of independent reports that confirm it (default 1)
// $limit: most rows (default 100)
MATCH (other:Statement)-[:CONFIRMS]->(s:Statement)
OPTIONAL MATCH (p:Entity)-[:SAYS]->(s)
WITH coalesce(p.name, s.speaker_text) AS speaker, s.stance AS stance, s.content AS content,
     min(s.reported) AS first_reported, collect(DISTINCT s.id) AS ids, count(DISTINCT other.origin) AS independent,
     count(DISTINCT other.article) AS reports, max(other.reported) AS last_confirmed
WHERE independent >= $least
UNWIND ids AS id
OPTIONAL MATCH (against:Statement)-[:DISPUTES]->(:Statement {id: id})
WITH speaker, stance, content, first_reported, independent, reports, last_confirmed,
     count(DISTINCT against.origin) AS disputed_by, count(DISTINCT against.article) AS disputed_by_reports
RETURN first_reported, speaker, stance, content, independent, reports, last_confirmed, disputed_by, disputed_by_reports
ORDER BY independent DESC, reports DESC, last_confirmed DESC, speaker, content
LIMIT $limit
