/* The picture of boxes as SVG (https://www.w3.org/TR/SVG2/) and as PNG. */
const SVG = "http://www.w3.org/2000/svg";
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
  for (const { text, x, y } of placedWords()) {
    grow(root, "text", { x: round(x), y: round(y + 4), fill: colours.ink, "font-size": WORDS,
      "text-anchor": "middle", "font-family": FONT, stroke: colours.ground, "stroke-width": 4,
      "paint-order": "stroke" }, text);
  }
});
offer("svg", "image/svg+xml", svg);
byId("save-png").addEventListener("click", () => canvas.toBlob((blob) => give(blob, "png")));
