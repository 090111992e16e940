/* The names and links of a page that is too large to hold them as tables. Every text goes in as
   text, never as HTML. */
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
data.nodes = data.rows.map(([kind, x, y, iri, , , , , date], id) => (
  { id, kind: data.kinds[kind], x, y, iri, date }));
data.edges = data.links.map(([from, to, type], id) => ({ id, from, to, type: data.types[type] }));
const names = data.rows.map(([, , , , said, name, words, place, date]) => (
  [said, name, words, place, date ? `dated ${date}` : ""]));
const links = data.links.map(([from, to, , relation, words, place]) => (
  [names[from][0], data.relations[relation], names[to][0], words, place]));
