// What does somebody assert, deny, warn of and demand, over time?
// $speaker: name of a person, organization or place (default "Dmitry Peskov")
// $limit: most rows (default 200)
MATCH (p:Entity)-[:SAYS]->(st:Statement)
WHERE any(form IN [p.name] + coalesce(p.aliases, []) WHERE toLower(form) = toLower($speaker))
OPTIONAL MATCH (st)-[:ABOUT]->(x:Entity)
WITH p, st, x.name AS name ORDER BY name
WITH p, st, collect(DISTINCT name) AS about
WITH p.name AS speaker, st.stance AS stance, st.content AS content, about, min(st.reported) AS first_reported,
     count(DISTINCT st.origin) AS independent, count(DISTINCT st.article) AS reports
RETURN first_reported, speaker, stance, content, about, independent, reports
ORDER BY first_reported, stance, content
LIMIT $limit
