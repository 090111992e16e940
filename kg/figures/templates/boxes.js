/* Draws the network in boxes, with vis-network. Nothing moves by itself. */
const shapes = {};
for (const [kind, look] of Object.entries(data.looks)) shapes[kind] = new Path2D(look.outline);
const places = data.nodes.map(({ x, y }) => ({ x, y })); // where each name stands now
const bends = data.edges.map((edge) => edge.smooth);
const LEGIBLE = 0.2; // below this scale no letter can be read, so none is drawn
const MARGIN = 16;
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const drawNode = (ctx, node, x, y) => {
  const look = data.looks[node.kind];
  ctx.save();
  ctx.translate(x, y);
  const lit = selected === null || near.has(node.id);
  ctx.fillStyle = colours.ground;
  ctx.fill(shapes[node.kind]);
  ctx.globalAlpha = lit ? 1 : 0.3;
  ctx.fillStyle = colours[node.kind];
  ctx.fill(shapes[node.kind]);
  ctx.strokeStyle = node.id === selected ? colours.focus : colours.ink;
  ctx.lineWidth = node.id === selected ? 4 : 1.4;
  ctx.stroke(shapes[node.kind]);
  if (network.getScale() < LEGIBLE) return ctx.restore();
  ctx.globalAlpha = lit ? 1 : 0.75;
  ctx.fillStyle = colours.ink;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  const room = look.width - 26;
  const step = 16;
  let line = -(node.lines.length * step) / 2;
  ctx.font = `600 12.5px ${FONT}`;
  ctx.fillText(node.label, 0, line, room);
  ctx.font = `14px ${FONT}`;
  for (const text of node.lines) ctx.fillText(text, 0, (line += step), room);
  return ctx.restore();
};
const renderer = ({ ctx, id, x, y }) => {
  const { width, height } = data.looks[data.nodes[id].kind];
  return {
    drawNode: () => drawNode(ctx, data.nodes[id], x, y),
    nodeDimensions: { width, height },
  };
};
const frozen = () => byId("freeze").checked;
const visNode = (node) => ({
  id: node.id, ...places[node.id], shape: "custom", ctxRenderer: renderer, fixed: frozen(),
  size: data.looks[node.kind].height / 2, hidden: !shown.nodes.has(node.id),
});
const visEdge = (edge) => {
  const lit = selected === null || edge.from === selected || edge.to === selected;
  const stroke = data.strokes[edge.type];
  return {
    id: edge.id, from: edge.from, to: edge.to, smooth: bends[edge.id],
    selfReference: { size: bends[edge.id].loop ?? 20, angle: Math.PI / 4 },
    width: stroke.width, dashes: stroke.dashes.length ? stroke.dashes : false,
    hidden: !shown.edges.has(edge.id),
    color: { color: colours[`link-${edge.type}`], opacity: lit ? 1 : 0.15 },
  };
};

readColours();
filter();
const nodes = new vis.DataSet(data.nodes.map(visNode));
const edges = new vis.DataSet(data.edges.map(visEdge));
const container = byId("network");
const network = new vis.Network(container, { nodes, edges }, {
  autoResize: true,
  physics: false,
  layout: { improvedLayout: false },
  nodes: { chosen: false },
  edges: { arrows: { to: { enabled: true, scaleFactor: 0.6 } }, chosen: false, hoverWidth: 0,
    selectionWidth: 0, arrowStrikethrough: false },
  interaction: { hover: true, dragNodes: true, zoomView: false, selectConnectedEdges: false,
    keyboard: false, tooltipDelay: 0 },
});
const canvas = container.querySelector("canvas");
container.querySelector(".vis-network").tabIndex = -1;
network.on("beforeDrawing", (ctx) => {
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = colours.ground;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  if (!shown.nodes.size) {
    ctx.fillStyle = colours.ink;
    ctx.textAlign = "center";
    ctx.font = `${16 * devicePixelRatio}px ${FONT}`;
    ctx.fillText("There is nothing to draw here.", canvas.width / 2, canvas.height / 2);
  }
  ctx.restore();
});
const extent = () => { // vis-network's own fit() knows no widths of boxes drawn by a renderer
  const boxes = data.nodes.filter((node) => shown.nodes.has(node.id))
    .map((node) => ({ ...data.looks[node.kind], ...places[node.id] }));
  const low = (at, size) => Math.min(...boxes.map((box) => box[at] - box[size] / 2)) - MARGIN;
  const high = (at, size) => Math.max(...boxes.map((box) => box[at] + box[size] / 2)) + MARGIN;
  return boxes.length && { left: low("x", "width"), right: high("x", "width"),
    top: low("y", "height"), bottom: high("y", "height") };
};
const whole = () => {
  const seen = extent();
  if (!seen || !container.clientWidth || !container.clientHeight) return; // not laid out yet
  const { left, right, top, bottom } = seen;
  const scale = Math.min(
    container.clientWidth / (right - left), container.clientHeight / (bottom - top), 1.2);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
};
const redraw = () => {
  nodes.update(data.nodes.map(visNode));
  edges.update(data.edges.map(visEdge));
};
