/* The words of links: on their curves, where they cover neither a box nor each other. */
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
const WORDS = 12; // pixels
const pencil = element("canvas").getContext("2d");
const meet = (a, b) => 2 * Math.abs(a.x - b.x) < a.width + b.width + 4 &&
  2 * Math.abs(a.y - b.y) < a.height + b.height + 2;
const boxOf = ({ id, kind }) => ({ ...data.looks[kind], ...places[id] });
const spots = (edge) => { // from the middle of the curve outwards
  const { loop } = bends[edge.id];
  const { x, y, height } = boxOf(data.nodes[edge.from]);
  if (loop) return [{ x: x + 27, y: y - height / 2 - loop - 9 }];
  const points = curve(edge);
  return [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26, 0.82].map((share) =>
    points[Math.round(share * (points.length - 1))]);
};
const isNamed = ({ from, to }) =>
  data.named || (selected !== null && (from === selected || to === selected));
const placedWords = () => {
  pencil.font = `${WORDS}px ${FONT}`;
  const taken = drawnNodes().map(boxOf);
  const placed = [];
  for (const edge of drawnEdges().filter(isNamed)) {
    const text = links[edge.id][1];
    const size = { width: pencil.measureText(text).width, height: WORDS + 2 };
    const free = spots(edge).map((spot) => ({ ...size, ...spot, text }))
      .find((word) => !taken.some((other) => meet(word, other)));
    if (!free) continue; // the card of either end has the words
    placed.push(free);
    taken.push(free);
  }
  return placed;
};
network.on("afterDrawing", (ctx) => {
  ctx.save();
  ctx.font = `${WORDS}px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineWidth = 4;
  ctx.strokeStyle = colours.ground;
  ctx.fillStyle = colours.ink;
  for (const { text, x, y } of placedWords()) {
    ctx.strokeText(text, x, y);
    ctx.fillText(text, x, y);
  }
  ctx.restore();
});
