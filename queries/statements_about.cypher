// Who said what about a person, an organization or a place?
// $name: whom or what the statements are about (default "NATO")
// $limit: most rows (default 100)
MATCH (x:Entity)
WHERE any(form IN [x.name] + coalesce(x.aliases, []) WHERE toLower(form) = toLower($name))
MATCH (st:Statement)-[:ABOUT]->(x)
OPTIONAL MATCH (p:Entity)-[:SAYS]->(st)
WITH coalesce(p.name, st.speaker_text) AS speaker, st.stance AS stance, st.content AS content, x.name AS about,
     min(st.reported) AS first_reported, count(DISTINCT st.origin) AS independent,
     count(DISTINCT st.article) AS reports
RETURN speaker, stance, content, about, first_reported, independent, reports
ORDER BY first_reported, speaker, content, stance, about
LIMIT $limit
