/* Taking away what is drawn: PNG, SVG (https://www.w3.org/TR/SVG2/), GraphML
   (http://graphml.graphdrawing.org), GEXF 1.3 (https://gexf.net). Made as documents and written
   by the browser, which escapes every text. */
const SVG = "http://www.w3.org/2000/svg";
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
const nodeValues = (node) => ({ kind: node.kind, iri: node.iri, date: node.date,
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

// ----------------------------------------------------------------------------------- as SVG
const between = (a, b, t) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
const controls = (a, b, { type, roundness, loop }) => {
  if (loop) return [{ x: a.x + 9 * loop, y: a.y }, { x: a.x, y: a.y - 9 * loop }];
  if (type === "cubicBezier") {
    const x = (b.x - a.x) * roundness;
    return [{ x: a.x + x, y: a.y }, { x: b.x - x, y: b.y }];
  }
  const side = type === "curvedCW" ? roundness : -roundness;
  const bend = { x: (a.x + b.x) / 2 + (b.y - a.y) * side, y: (a.y + b.y) / 2 - (b.x - a.x) * side };
  return [bend, bend];
};
const STEPS = 32;
const curve = (edge) => { // points from middle to middle, as far as the box that is pointed to
  const [a, b] = [places[edge.from], places[edge.to]];
  const [c, d] = controls(a, b, bends[edge.id]);
  const { width, height } = data.looks[data.nodes[edge.to].kind];
  const inside = (p) => Math.abs(p.x - b.x) < width / 2 && Math.abs(p.y - b.y) < height / 2;
  const points = [];
  for (let step = 0; step <= STEPS; step += 1) {
    const t = step / STEPS;
    const [p, q, r] = [between(a, c, t), between(c, d, t), between(d, b, t)];
    points.push(between(between(p, q, t), between(q, r, t), t));
  }
  while (points.length > 2 && inside(points.at(-1))) points.pop();
  return points;
};
const round = (number) => Math.round(number * 10) / 10;
const spot = ({ x, y }) => `${round(x)} ${round(y)}`;
const drawSvgEdge = (root, edge) => {
  const points = curve(edge);
  const [tip, tail] = [points.at(-1), points.at(-2)];
  const stroke = data.strokes[edge.type];
  const colour = colours[`link-${edge.type}`];
  grow(root, "path", { d: `M${points.map(spot).join("L")}`, fill: "none", stroke: colour,
    "stroke-width": stroke.width, "stroke-dasharray": stroke.dashes.join(" ") || "none" });
  const turn = Math.atan2(tip.y - tail.y, tip.x - tail.x) * 180 / Math.PI;
  grow(root, "path", { d: "M0 0L-9 -4.5V4.5Z", fill: colour,
    transform: `translate(${spot(tip)}) rotate(${round(turn)})` });
};
const drawSvgNode = (root, node) => {
  const box = grow(root, "g", { transform: `translate(${spot(places[node.id])})` });
  grow(box, "title", {}, names[node.id][1] || names[node.id][0]);
  grow(box, "path", { d: data.looks[node.kind].outline, fill: colours[node.kind],
    stroke: colours.ink, "stroke-width": 1.4 });
  const first = -(node.lines.length * 16) / 2 + 4;
  const line = (text, at, more) => grow(box, "text", { y: first + at * 16, fill: colours.ink,
    "text-anchor": "middle", "font-family": FONT, ...more }, text);
  line(node.label, 0, { "font-size": 12.5, "font-weight": 600 });
  node.lines.forEach((text, at) => line(text, at + 1, { "font-size": 14 }));
};
const svg = () => written(SVG, "svg", (root) => {
  const { left, right, top, bottom } = extent() || { left: 0, right: 1, top: 0, bottom: 1 };
  const [width, height] = [right - left, bottom - top];
  root.setAttribute("viewBox", [left, top, width, height].map(round).join(" "));
  root.setAttribute("width", round(width));
  root.setAttribute("height", round(height));
  grow(root, "title", {}, document.title);
  grow(root, "desc", {}, byId("summary").textContent);
  grow(root, "rect", { x: left, y: top, width, height, fill: colours.ground });
  for (const edge of drawnEdges()) drawSvgEdge(root, edge);
  for (const node of drawnNodes()) drawSvgNode(root, node);
});

byId("save-png").addEventListener("click", () => canvas.toBlob((blob) => give(blob, "png")));
for (const [suffix, type, make] of [["svg", "image/svg+xml", svg],
  ["graphml", "application/xml", graphml], ["gexf", "application/xml", gexf]]) {
  byId(`save-${suffix}`).addEventListener("click", () => give(new Blob([make()], { type }), suffix));
}
