// Who said one thing and on a later day the opposite about somebody: asserted and denied, in order of time?
// $speaker: name of who speaks; all with "" (default "")
// $shared: least number of things that both claims name in common, the speaker among them (default 4)
// $limit: most rows (default 100)
MATCH (p:Entity)-[:SAYS]->(one:Statement)-[:ABOUT]->(x:Entity)
WHERE ($speaker = "" OR toLower(p.name) = toLower($speaker)) AND one.reported IS NOT NULL
      AND one.stance IN ['asserts', 'confirms', 'concedes', 'promises', 'denies', 'rejects', 'doubts']
MATCH (p)-[:SAYS]->(other:Statement)-[:ABOUT]->(x)
WHERE other.reported > one.reported AND other.origin <> one.origin
      AND ((one.stance IN ['denies', 'rejects', 'doubts'] AND other.stance IN ['asserts', 'confirms', 'concedes', 'promises'])
           OR (other.stance IN ['denies', 'rejects', 'doubts'] AND one.stance IN ['asserts', 'confirms', 'concedes', 'promises']))
WITH DISTINCT p, one, other
MATCH (one)-[:KEYED]->(k:Key)
WITH p, one, other, collect(DISTINCT split(k.name, ' ')[2]) AS terms
MATCH (other)-[:KEYED]->(k:Key) WHERE split(k.name, ' ')[2] IN terms
WITH p, one, other, collect(DISTINCT split(k.name, ' ')[2]) AS common
WHERE size(common) >= $shared
WITH p.name AS speaker, one.stance AS stance, one.content AS content, other.stance AS later_stance,
     other.content AS later_content, size(common) AS shared, min(one.reported) AS first_reported,
     min(other.reported) AS then_reported, count(DISTINCT one.origin) AS independent, count(DISTINCT one.article) AS reports,
     count(DISTINCT other.origin) AS later_independent, count(DISTINCT other.article) AS later_reports
RETURN speaker, first_reported, stance, content, independent, reports, then_reported, later_stance, later_content,
       later_independent, later_reports,
       duration.inDays(date(left(first_reported + '-01-01', 10)), date(left(then_reported + '-01-01', 10))).days AS days_between,
       shared
ORDER BY shared DESC, then_reported DESC, speaker, content, later_content
LIMIT $limit
