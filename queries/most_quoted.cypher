// Whose words are reported most?
// $limit: most rows (default 20)
MATCH (p:Entity)-[says:SAYS]->(st:Statement)
WITH p, count(DISTINCT st.id) AS statements, count(DISTINCT says.origin) AS independent,
     count(DISTINCT says.article) AS reports,
     count(DISTINCT CASE WHEN st.quote_type IN ['direct', 'mixed'] THEN st.id END) AS quoted,
     min(says.reported) AS first_reported, max(says.reported) AS last_reported
RETURN p.name AS speaker, statements, quoted, independent, reports, first_reported, last_reported
ORDER BY statements DESC, independent DESC, reports DESC, speaker, p.id
LIMIT $limit
