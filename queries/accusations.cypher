// Who accuses, blames or criticizes whom, in how many independent reports?
// $limit: most rows (default 100)
CALL {
  MATCH (p:Entity)-[edge:SAYS]->(st:Statement)-[:ABOUT]->(x:Entity)
  WHERE st.stance IN ['accuses', 'criticizes']
    AND any(form IN [x.name] + coalesce(x.aliases, []) WHERE st.content STARTS WITH form)
  RETURN p, x, edge.origin AS origin, edge.article AS article, edge.reported AS reported
  UNION
  MATCH (p:Entity)<-[edge:ACTOR]-(e:Event)-[:TARGET]->(x:Entity)
  WHERE e.code = 'ACCUSE'
  RETURN p, x, edge.origin AS origin, edge.article AS article, edge.reported AS reported
}
WITH p, x, origin, article, reported
WHERE p.id <> x.id
WITH p, x, count(DISTINCT origin) AS independent, count(DISTINCT article) AS reports,
     min(reported) AS first_reported, max(reported) AS last_reported
RETURN p.name AS accuser, x.name AS accused, independent, reports, first_reported, last_reported
ORDER BY independent DESC, reports DESC, accuser, accused, p.id, x.id
LIMIT $limit
