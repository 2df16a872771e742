// What did people judge of pairs of statements, and why?
// The last line of a pair that was not taken back holds.
// $limit: most rows (default 200)
MATCH (j:Judgement)
OPTIONAL MATCH (back:Judgement) WHERE back.undoes = j.id
WITH j, count(back) AS taken_back
RETURN j.made AS made, j.author AS author, j.verdict AS verdict, j.name AS pair, j.why AS why,
       taken_back > 0 AS taken_back
ORDER BY made, j.id
LIMIT $limit
