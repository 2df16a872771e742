// Reads {"schema": {labels, relationshipTypes}, "queries": {name: {text, parameters: [name]}}} from standard input
// and writes {name: [{severity, message, line}]}: severity 1 is an error, 2 a warning.
import { lintCypherQuery, testData } from '@neo4j-cypher/language-support';
import { readFileSync } from 'node:fs';

const { schema, queries } = JSON.parse(readFileSync(0, 'utf8'));
// The functions and procedures of a fresh server come with the package, under its test data.
const { functions, procedures } = testData.mockSchema;

const lint = ({ text, parameters }) => {
  const declared = Object.fromEntries(parameters.map((name) => [name, '']));
  const known = { ...schema, functions, procedures, parameters: declared };
  const { diagnostics } = lintCypherQuery(text, known, { consoleCommandsEnabled: false });
  return diagnostics.map(({ severity, message, range }) => ({ severity, message, line: range.start.line + 1 }));
};

const found = Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, lint(query)]));
process.stdout.write(JSON.stringify(found));
