// Who denied, rejected, doubted or played down what?
// $speaker: name of the speaker; all with "" (default "")
// $limit: most rows (default 100)
MATCH (st:Statement)
WHERE st.stance IN ['denies', 'rejects', 'doubts', 'downplays']
OPTIONAL MATCH (p:Entity)-[:SAYS]->(st)
WITH st, p
WHERE $speaker = ""
   OR any(form IN [p.name] + coalesce(p.aliases, []) WHERE toLower(form) = toLower($speaker))
OPTIONAL MATCH (st)-[:ABOUT]->(x:Entity)
WITH st, p, x.name AS name ORDER BY name
WITH st, p, collect(DISTINCT name) AS about
WITH coalesce(p.name, st.speaker_text) AS speaker, st.stance AS stance, st.content AS content, about,
     min(st.reported) AS first_reported, count(DISTINCT st.origin) AS independent,
     count(DISTINCT st.article) AS reports
RETURN speaker, stance, content, about, first_reported, independent, reports
ORDER BY first_reported, speaker, content, stance
LIMIT $limit
