// Which meetings were reported as planned and later as cancelled?
// $limit: most rows (default 100)
MATCH (plan:Event)-[:ACTOR|TARGET]->(p:Entity)<-[:ACTOR|TARGET]-(fallen:Event)
WHERE plan.code = 'CONSULT' AND fallen.code = 'CONSULT' AND plan.id <> fallen.id
  AND 'future' IN plan.modes AND 'negated' IN fallen.modes
  AND plan.reported <= fallen.reported
WITH DISTINCT plan, fallen, p.name AS name ORDER BY name
WITH plan, fallen, collect(name) AS who
WHERE size(who) >= 2
RETURN who, plan.reported AS planned_reported, plan.date_from AS planned_for, plan.article AS planned_in,
       fallen.reported AS cancelled_reported, fallen.article AS cancelled_in, fallen.name AS event
ORDER BY cancelled_reported, planned_reported, plan.id, fallen.id
LIMIT $limit
