// Answers queries with Comunica. Input: JSON [[query, [source, …]], …]; output: JSON, one answer
// each: bindings as {variable: value}, quads as [subject, predicate, object], or true and false.
import { QueryEngine } from '@comunica/query-sparql';

const engine = new QueryEngine();

async function answer([query, sources]) {
  const found = await engine.query(query, { sources });
  switch (found.resultType) {
    case 'bindings': {
      const rows = await (await found.execute()).toArray();
      return rows.map((row) => Object.fromEntries([...row].map(([k, v]) => [k.value, v.value])));
    }
    case 'quads': {
      const quads = await (await found.execute()).toArray();
      return quads.map((quad) => [quad.subject.value, quad.predicate.value, quad.object.value]);
    }
    default:
      return found.execute();
  }
}

let input = '';
for await (const chunk of process.stdin) input += chunk;
const answers = [];
for (const asked of JSON.parse(input)) answers.push(await answer(asked));
process.stdout.write(JSON.stringify(answers));
