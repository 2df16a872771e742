// The Cypher that both stores speak, one statement each, named for the test that runs them.
//
// Not spoken by both, so avoided: id(), keys(), properties(), n {.*}, CREATE (n $props), conditions inside a pattern,
// !Label, COLLECT {}, {1,3}, SHORTEST, dynamic labels, /* */, writes inside CALL, MERGE of a path with an unbound end,
// startNode(r) as a value of its own (startNode(r).id is fine), a bare "end" after a dot (write r.`end`), and
// properties called title, type, label or node_type.
// In an inline map {…} only `id` may stand: the embedded store refuses a property that no node of the label has yet.
// A full-text index is made on an empty store or once there is text: the embedded store refuses it between.
// Name every node of a path that is returned; a relationship's own `start` and `end` are asked for only where they are
// set, because the embedded store answers the ids of its two ends in their stead.
// Every variable-length pattern has an upper bound; an unanchored two-hop pattern counts a named thing, not `*`.

// :schema_entity_id
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
// :schema_article_id
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
// :schema_name_index
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
// :upsert_person
UNWIND $rows AS row
MERGE (n:Entity {id: row.id}) ON CREATE SET n.first_seen = $run SET n += row.props, n:Person;
// :upsert_organization
UNWIND $rows AS row
MERGE (n:Entity {id: row.id}) ON CREATE SET n.first_seen = $run SET n += row.props, n:Organization;
// :upsert_article
UNWIND $rows AS row MERGE (a:Article {id: row.id}) SET a += row.props;
// :upsert_mentions
UNWIND $rows AS row
MATCH (a:Article {id: row.article}) MATCH (n:Entity {id: row.entity})
MERGE (a)-[r:MENTIONS]->(n) SET r += row.props;
// :upsert_relation_by_evidence
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target})
MERGE (a)-[r:WORKS_FOR {doc: row.doc}]->(b) ON CREATE SET r.n = 1 ON MATCH SET r.n = r.n + 1;
// :schema_fulltext
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.search];

// :node_by_id
MATCH (n:Entity {id: $id}) RETURN n.id AS id, n.name AS name, labels(n) AS labels;
// :neighbours
MATCH (n:Entity {id: $id})-[r]-(m)
RETURN type(r) AS type, startNode(r) = n AS outgoing, m.id AS id, m.name AS name ORDER BY type, id LIMIT $limit;
// :neighbours_filtered
MATCH (n:Entity {id: $id})-[r]-(m) WHERE size($types) = 0 OR type(r) IN $types
RETURN m.id AS id ORDER BY id LIMIT $limit;
// :two_hops
MATCH (n:Entity {id: $id})-[*1..2]-(m) WHERE m.id <> $id RETURN DISTINCT m.id AS id ORDER BY id LIMIT 500;
// :shortest
MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) MATCH p = shortestPath((a)-[*..6]-(b))
RETURN [x IN nodes(p) | x.id] AS ids, [x IN relationships(p) | type(x)] AS types;
// :all_shortest
MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) MATCH p = allShortestPaths((a)-[*..6]-(b))
RETURN length(p) AS length, count(p) AS paths;
// :search_contains
MATCH (n:Entity) WHERE toLower(n.name) CONTAINS toLower($text) RETURN n.id AS id ORDER BY n.name LIMIT 20;
// :search_prefix
MATCH (n:Entity) WHERE n.name STARTS WITH $text RETURN n.id AS id ORDER BY id LIMIT 20;
// :search_fulltext
CALL db.index.fulltext.queryNodes('entity_search', $text) YIELD node, score
RETURN node.id AS id ORDER BY score DESC LIMIT 20;
// :labels
MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS nodes ORDER BY nodes DESC, label;
// :types
MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS edges ORDER BY edges DESC, type;
// :top_degree
MATCH (n:Entity)-[r]-() RETURN n.id AS id, count(r) AS degree ORDER BY degree DESC, id LIMIT 3;
// :mentioned_together
MATCH (x:Entity {id: $id})<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(y:Entity)
WITH y, a ORDER BY a.id
RETURN y.id AS id, count(a) AS times, collect(a.id) AS articles ORDER BY times DESC, id;
// :timeline
MATCH (a:Article)-[:MENTIONS]->(n:Entity {id: $id}) WHERE a.published >= $from AND a.published < $to
RETURN a.published.year AS year, a.published.month AS month, count(*) AS articles ORDER BY year, month;
// :since_date
MATCH (a:Article) WHERE a.published >= datetime($from) RETURN a.id AS id ORDER BY a.published;
// :exists_subquery
MATCH (n:Entity) WHERE EXISTS { MATCH (n)<-[m:MENTIONS]-(:Article) WHERE m.count > 2 } RETURN n.id AS id ORDER BY id;
// :count_subquery
MATCH (n:Entity) RETURN n.id AS id, COUNT { (n)--() } AS degree ORDER BY degree DESC, id LIMIT 2;
// :call_subquery
MATCH (o:Entity:Organization) CALL { WITH o MATCH (o)<-[:WORKS_FOR]-(p) RETURN count(p) AS staff }
RETURN o.id AS id, staff ORDER BY id;
// :isolated
MATCH (n:Entity) WHERE NOT (n)--() RETURN n.id AS id;
// :map_projection
MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[r:WORKS_FOR]->(o) WITH n, collect(o {.id, .name}) AS employers
RETURN n {.id, .name, employers: employers} AS card;
// :label_filter
MATCH (n:Person|Organization) WHERE any(l IN labels(n) WHERE l IN $labels) RETURN count(n) AS nodes;
// :union
MATCH (n:Entity) WHERE n.name = $name RETURN n.id AS id
UNION
MATCH (a:Article) WHERE a.name = $name RETURN a.id AS id;

// :set_label
MATCH (n:Entity {id: $id}) SET n:Watchlisted RETURN labels(n) AS labels;
// :unset_label
MATCH (n:Entity {id: $id}) REMOVE n:Watchlisted RETURN labels(n) AS labels;
// :delete_relation
MATCH (:Entity {id: $source})-[r:WORKS_FOR]->(:Entity {id: $target}) DELETE r;
// :delete_node
MATCH (n:Entity {id: $id}) DETACH DELETE n;
