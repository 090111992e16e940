/* Moving in the picture of boxes, with keys as with a mouse; a part of a large one in columns. */
// --------------------------------------------------------------------------- part and whole
const COLUMN = { place: 0, agent: 1, person: 1, claim: 2, reply: 2, document: 3, source: 3 };
const GAP = { across: 150, down: 26 };
const home = () => {
  data.nodes.forEach(({ id, x, y }) => { places[id] = { x, y }; });
  data.edges.forEach((edge) => { bends[edge.id] = edge.smooth; });
};
function arrange() { // a part of a large picture stands in columns, so that it can be read
  home();
  if (data.layered || around === null) return;
  const columns = [[], [], [], []];
  for (const id of [...around].sort((a, b) => a - b)) columns[COLUMN[data.nodes[id].kind]].push(id);
  let left = 0;
  for (const column of columns.filter((ids) => ids.length)) {
    const sizes = column.map((id) => data.looks[data.nodes[id].kind]);
    const wide = Math.max(...sizes.map((look) => look.width));
    const tall = sizes.reduce((sum, look) => sum + look.height + GAP.down, -GAP.down);
    let top = -tall / 2;
    column.forEach((id, at) => {
      places[id] = { x: left + wide / 2, y: top + sizes[at].height / 2 };
      top += sizes[at].height + GAP.down;
    });
    left += wide + GAP.across;
  }
  for (const edge of data.edges) {
    if (!around.has(edge.from) || !around.has(edge.to)) continue;
    bends[edge.id] = places[edge.from].x === places[edge.to].x
      ? { type: "curvedCW", roundness: 0.4 }
      : { type: "cubicBezier", forceDirection: "horizontal", roundness: 0.45 };
  }
}
const inView = (id) => {
  const { x, y } = network.canvasToDOM(network.getPosition(id));
  const { clientWidth, clientHeight } = container;
  return network.getScale() >= 0.6 && x > 80 && y > 30 &&
    x < clientWidth - 80 && y < clientHeight - 30;
};
function goTo(id) {
  if (inView(id)) return;
  network.moveTo({ position: network.getPosition(id), scale: Math.max(network.getScale(), 0.8) });
}
network.on("click", ({ nodes: hit, edges: lines }) => {
  select(hit.length ? hit[0] : null);
  if (!hit.length && lines.length) {
    fillLinkCard(lines[0]);
    pin(true);
  }
  redraw();
});
network.on("hoverNode", unlessPinned(({ node }) => fillCard(node)));
network.on("hoverEdge", unlessPinned(({ edge }) => fillLinkCard(edge)));
network.on("blurNode", unlessPinned(emptyCard));
network.on("blurEdge", unlessPinned(emptyCard));

// ---------------------------------------------------------------------------------- moving
const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
const pan = (x, y) => {
  const at = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: at.x + x / scale, y: at.y + y / scale } });
};
const KEYS = {
  ArrowLeft: () => pan(-60, 0), ArrowRight: () => pan(60, 0),
  ArrowUp: () => pan(0, -60), ArrowDown: () => pan(0, 60),
  "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: () => whole(),
};
container.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});
container.addEventListener("wheel", (event) => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
}, { passive: false });
const holdStill = () => network.setOptions({ interaction: { dragNodes: !frozen() } });
byId("freeze").addEventListener("change", () => { holdStill(); redraw(); });
network.on("dragEnd", ({ nodes: moved }) => {
  for (const id of moved) places[id] = network.getPosition(id);
});
byId("closer").addEventListener("click", () => zoom(1.25));
byId("farther").addEventListener("click", () => zoom(0.8));
dark.addEventListener("change", () => { readColours(); redraw(); });
const READABLE = 0.45; // a picture in columns opens no smaller: rather its top than dots
const start = () => {
  whole();
  if (matchMedia("(max-width: 40rem)").matches && data.nodes.length) {
    network.moveTo({ position: network.getPosition(0), scale: Math.max(network.getScale(), 0.7) });
  } else if (data.layered && network.getScale() < READABLE && extent()) {
    const { left, right, top } = extent();
    const y = top + container.clientHeight / READABLE / 2;
    network.moveTo({ position: { x: (left + right) / 2, y }, scale: READABLE });
  }
};
let untouched = true; // until somebody takes hold of it, the picture fits its frame
for (const kind of ["pointerdown", "wheel", "keydown"]) {
  addEventListener(kind, () => { untouched = false; }, { capture: true, passive: true });
}
holdStill();
new ResizeObserver(() => { if (untouched) start(); }).observe(container);
start();
window.counterclaim = { network, data, shown, places, placedWords };
