/* Draws the network in points, with sigma.js. Where they stand is given: nothing moves by itself. */
const container = byId("network");
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const FAINT = 0.16;
const FEW = 60; // a part of fewer names shows their words
const blend = (colour, share) => { // sigma paints opaque points: mix with the ground instead
  const part = (text, at) => parseInt(text.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round(part(colour, at) * share +
    part(colours.ground, at) * (1 - share)).toString(16).padStart(2, "0")).join("")}`;
};
const short = (text) => (text.length > 44 ? `${text.slice(0, 42).trimEnd()}…` : text);
const degrees = incident.map((edges) => edges.length);
const area = container.clientWidth * container.clientHeight;
const SMALLEST = Math.max(1.2, Math.min(4, 0.28 * Math.sqrt(area / data.nodes.length)));
const sizeOf = (id) => Math.min(12, SMALLEST + 0.5 * Math.sqrt(degrees[id]));
const graph = new graphology.MultiDirectedGraph();
for (const { id, kind, x, y } of data.nodes) {
  graph.addNode(id, { x, y, size: sizeOf(id), shape: SHAPES[kind], label: short(names[id][0]) });
}
for (const { id, from, to } of data.edges) graph.addDirectedEdgeWithKey(id, from, to, { size: 1 });

let taken = []; // where the words of this frame stand: none is drawn on another
const drawLabel = (context, item, settings) => {
  if (!item.label) return;
  context.font = `${item.chosen ? 600 : 400} ${settings.labelSize}px ${FONT}`;
  const [x, y] = [item.x + item.size + 4, item.y + settings.labelSize / 3];
  const width = context.measureText(item.label).width;
  const meets = (other) => x < other.x + other.width + 6 && other.x < x + width + 6 &&
    Math.abs(y - other.y) < settings.labelSize + 3;
  const outside = x + width > container.clientWidth - 4;
  if (!item.chosen && (outside || taken.some(meets))) return;
  taken.push({ x, y, width });
  context.lineWidth = 3;
  context.strokeStyle = colours.ground;
  context.strokeText(item.label, x, y);
  context.fillStyle = colours.ink;
  context.fillText(item.label, x, y);
};
const nodeLook = (key, held) => {
  const id = Number(key);
  const colour = colours[data.nodes[id].kind];
  const lit = selected === null || near.has(id);
  const size = around === null ? held.size : Math.max(held.size, 5); // a part has room
  const chosen = id === selected;
  return { ...held, size, chosen, hidden: !shown.nodes.has(id), zIndex: lit ? 1 : 0,
    color: lit ? colour : blend(colour, FAINT), label: lit ? held.label : "",
    forceLabel: chosen || (around !== null && around.size < FEW) };
};
const edgeLook = (key, held) => {
  const { id, from, to, type } = data.edges[Number(key)];
  const lit = selected === null || from === selected || to === selected;
  const colour = colours[`link-${type}`];
  return { ...held, hidden: !shown.edges.has(id), size: selected !== null && lit ? 2 : 1,
    color: selected !== null && lit ? colour : blend(colour, lit ? 0.75 : FAINT / 2),
    zIndex: lit ? 1 : 0 };
};
const renderer = new Sigma(graph, container, {
  nodeProgramClasses: { shape: Shapes }, defaultNodeType: "shape", defaultEdgeType: "arrow",
  nodeReducer: nodeLook, edgeReducer: edgeLook, zIndex: true, enableEdgeEvents: false,
  hideEdgesOnMove: data.edges.length > 20000, labelFont: FONT, labelSize: 13,
  labelRenderedSizeThreshold: 7, labelDensity: 0.6, labelGridCellSize: 160,
  defaultDrawNodeLabel: drawLabel, defaultDrawNodeHover: drawLabel, minEdgeThickness: 0.6,
});
renderer.on("beforeRender", () => { taken = []; });
const camera = renderer.getCamera();
const redraw = () => renderer.refresh({ skipIndexation: false });
const bounds = () => { // of what is drawn, with some room, so that one name is not a whole world
  const drawn = data.nodes.filter(({ id }) => shown.nodes.has(id));
  const ends = (axis) => drawn.reduce(([low, high], node) =>
    [Math.min(low, node[axis]), Math.max(high, node[axis])], [Infinity, -Infinity]);
  const [x, y] = [ends("x"), ends("y")];
  const room = Math.max(x[1] - x[0], y[1] - y[0], 4) * 0.03;
  return { x: [x[0] - room, x[1] + room], y: [y[0] - room, y[1] + room] };
};
const whole = () => {
  if (!shown.nodes.size) return;
  renderer.setCustomBBox(bounds());
  camera.setState({ x: 0.5, y: 0.5, angle: 0, ratio: 1 });
  renderer.refresh();
};
function arrange() {} // a part keeps its places: the picture comes closer to it
function goTo(id) {
  const { x, y } = renderer.getNodeDisplayData(String(id));
  camera.setState({ x, y, ratio: Math.min(camera.ratio, 0.3) });
}
renderer.on("clickNode", ({ node }) => { select(Number(node)); redraw(); });
renderer.on("clickStage", () => { select(null); redraw(); });
renderer.on("enterNode", ({ node }) => unlessPinned(() => fillCard(Number(node)))());
renderer.on("leaveNode", () => unlessPinned(emptyCard)());
renderer.getMouseCaptor().on("wheel", (event) => { // the page scrolls unless Ctrl is held
  if (!event.original.ctrlKey) event.preventSigmaDefault();
});

const zoom = (factor) => camera.setState({ ratio: camera.ratio * factor });
const pan = (x, y) => camera.setState({ x: camera.x + x * camera.ratio, y: camera.y + y * camera.ratio });
const KEYS = {
  ArrowLeft: () => pan(-0.1, 0), ArrowRight: () => pan(0.1, 0),
  ArrowUp: () => pan(0, 0.1), ArrowDown: () => pan(0, -0.1),
  "+": () => zoom(0.8), "=": () => zoom(0.8), "-": () => zoom(1.25), 0: () => whole(),
};
container.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});
byId("closer").addEventListener("click", () => zoom(0.8));
byId("farther").addEventListener("click", () => zoom(1.25));
dark.addEventListener("change", () => { readColours(); redraw(); });
whole();
byId("save-png").addEventListener("click", () => {
  renderer.render(); // WebGL forgets its picture after the frame
  const layers = [...container.querySelectorAll("canvas")];
  const picture = element("canvas");
  [picture.width, picture.height] = [layers[0].width, layers[0].height];
  const context = picture.getContext("2d");
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const layer of layers) context.drawImage(layer, 0, 0);
  picture.toBlob((blob) => give(blob, "png"));
});
window.counterclaim = { renderer, data, shown };
