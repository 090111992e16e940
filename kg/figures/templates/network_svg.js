/* The picture of boxes as SVG (https://www.w3.org/TR/SVG2/) and as PNG. */
const SVG = "http://www.w3.org/2000/svg";
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
offer("svg", "image/svg+xml", svg);
byId("save-png").addEventListener("click", () => canvas.toBlob((blob) => give(blob, "png")));
