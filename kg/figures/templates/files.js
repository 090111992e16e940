/* Taking away what is drawn: GraphML (http://graphml.graphdrawing.org), GEXF 1.3
   (https://gexf.net). Made as documents and written by the browser, which escapes every text. */
const GRAPHML = "http://graphml.graphdrawing.org/xmlns";
const GEXF = "http://gexf.net/1.3";
// What XML 1.0, section 2.2, does not allow in a text, not even escaped.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const clean = (text) => String(text).replace(FORBIDDEN, "\ufffd");
const grow = (parent, name, attributes = {}, text = "") => {
  const made = parent.ownerDocument.createElementNS(parent.namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, clean(value));
  if (text) made.textContent = clean(text);
  parent.append(made);
  return made;
};
const written = (space, name, fill) => {
  const made = document.implementation.createDocument(space, name);
  fill(made.documentElement);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made)}\n`;
};
const give = (blob, suffix) => {
  const link = element("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${data.file}.${suffix}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
const drawnNodes = () => data.nodes.filter((node) => shown.nodes.has(node.id));
const drawnEdges = () => data.edges.filter((edge) => shown.edges.has(edge.id));

// ------------------------------------------------------------------------- for other programs
const NODE_WORDS = { label: 0, name: 1, words: 2, place: 3, detail: 4 };
const EDGE_WORDS = { relation: 1, words: 3, place: 4 };
const nodeValues = (node) => ({ kind: node.kind, iri: data.base + node.iri, date: node.date,
  ...Object.fromEntries(Object.entries(NODE_WORDS).map(([key, at]) => [key, names[node.id][at]])) });
const edgeValues = (edge) => ({ type: edge.type,
  ...Object.fromEntries(Object.entries(EDGE_WORDS).map(([key, at]) => [key, links[edge.id][at]])) });
const NODE_KEYS = ["kind", "iri", "date", ...Object.keys(NODE_WORDS)];
const EDGE_KEYS = ["type", ...Object.keys(EDGE_WORDS)];
const graphml = () => written(GRAPHML, "graphml", (root) => {
  const declare = (keys, what) => keys.forEach((key) => grow(root, "key",
    { id: `${what}-${key}`, for: what, "attr.name": key, "attr.type": "string" }));
  declare(NODE_KEYS, "node");
  declare(EDGE_KEYS, "edge");
  const graph = grow(root, "graph", { edgedefault: "directed" });
  const fill = (made, what, values) => Object.entries(values).forEach(([key, value]) =>
    value && grow(made, "data", { key: `${what}-${key}` }, value));
  for (const node of drawnNodes()) {
    fill(grow(graph, "node", { id: `n${node.id}` }), "node", nodeValues(node));
  }
  for (const edge of drawnEdges()) {
    const ends = { id: `e${edge.id}`, source: `n${edge.from}`, target: `n${edge.to}` };
    fill(grow(graph, "edge", ends), "edge", edgeValues(edge));
  }
});
const gexf = () => written(GEXF, "gexf", (root) => {
  root.setAttribute("version", "1.3");
  const graph = grow(root, "graph", { defaultedgetype: "directed" });
  const declare = (keys, what) => {
    const list = grow(graph, "attributes", { class: what });
    keys.forEach((key) => grow(list, "attribute", { id: key, title: key, type: "string" }));
  };
  declare(NODE_KEYS, "node");
  declare(EDGE_KEYS, "edge");
  const fill = (made, values) => {
    const list = grow(made, "attvalues");
    for (const [key, value] of Object.entries(values)) {
      if (value) grow(list, "attvalue", { for: key, value });
    }
  };
  const nodes = grow(graph, "nodes");
  for (const node of drawnNodes()) {
    fill(grow(nodes, "node", { id: node.id, label: names[node.id][0] }), nodeValues(node));
  }
  const edges = grow(graph, "edges");
  for (const edge of drawnEdges()) {
    const held = { id: edge.id, source: edge.from, target: edge.to, label: links[edge.id][1] };
    fill(grow(edges, "edge", held), edgeValues(edge));
  }
});
const SUFFIXES = { names: "names.csv", links: "links.csv" };
const offer = (suffix, type, make) => byId(`save-${suffix}`).addEventListener("click", () =>
  give(new Blob([make()], { type }), SUFFIXES[suffix] ?? suffix));
offer("graphml", "application/xml", graphml);
offer("gexf", "application/xml", gexf);
