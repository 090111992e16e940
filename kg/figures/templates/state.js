/* What is looked at: colours of the ground, ticks, years, the part around a name. Both kinds of
   network share it; each draws in its own way and has redraw(), whole(), arrange(), goTo(). */
const incident = data.nodes.map(() => []);
for (const edge of data.edges) {
  incident[edge.from].push(edge);
  if (edge.to !== edge.from) incident[edge.to].push(edge);
}
let selected = null;
let near = new Set();

// --------------------------------------------------------------------------------- colours
const dark = matchMedia("(prefers-color-scheme: dark)");
let colours = {};
const readColours = () => {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  colours = { ink: read("--ink"), ground: read("--ground"), focus: read("--focus") };
  for (const kind of Object.keys(data.looks)) colours[kind] = read(`--${kind}`);
  for (const type of Object.keys(data.strokes)) colours[`link-${type}`] = read(`--link-${type}`);
};

// --------------------------------------------------------------------------------- filters
const ALWAYS = new Set(["claim", "reply", "document", "source"]);
const shown = { nodes: new Set(), edges: new Set() };
let around = null; // the names that are looked at alone, or null for all
const ticked = (name) =>
  new Set([...document.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));
const chosenYear = (id) => byId(id)?.value ?? "";
const inTime = () => {
  const [from, until] = [chosenYear("from-year"), chosenYear("until-year")];
  const undated = byId("undated")?.checked ?? true;
  return ({ kind, date }) => {
    const year = date.slice(0, 4);
    if (!ALWAYS.has(kind)) return true;
    return year ? (!from || year >= from) && (!until || year <= until) : undated;
  };
};
const filter = () => {
  const [kinds, types, timely] = [ticked("kind"), ticked("type"), inTime()];
  const wanted = data.nodes.map((node) =>
    kinds.has(node.kind) && timely(node) && (around === null || around.has(node.id)));
  const edges = data.edges.filter((e) => types.has(e.type) && wanted[e.from] && wanted[e.to]);
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const all = byId("unlinked").checked || around !== null;
  shown.edges = new Set(edges.map((edge) => edge.id));
  shown.nodes = new Set(data.nodes
    .filter(({ id, kind }) => wanted[id] && (all || ALWAYS.has(kind) || linked.has(id)))
    .map((node) => node.id));
  if (selected !== null && !shown.nodes.has(selected)) select(null);
  sayWhatIsShown();
};
const sayWhatIsShown = () => {
  const inSight = data.nodes.filter((node) => shown.nodes.has(node.id));
  for (const said of document.querySelectorAll("[data-drawn]")) {
    const ours = (node) => node.kind === said.dataset.drawn;
    const [some, every] = [inSight.filter(ours).length, data.nodes.filter(ours).length];
    said.textContent = some < every ? `${some || "none"} drawn of` : "";
  }
  byId("everybody").hidden = around === null;
  byId("status").textContent =
    `Drawn: ${shown.nodes.size} of ${data.nodes.length} names and ` +
    `${shown.edges.size} of ${data.edges.length} links.`;
};

// ------------------------------------------------------------------------------ part and whole
function lookAtAll() {
  around = null;
  arrange();
  filter();
  redraw();
  whole();
}
function anyTime() {
  for (const id of ["from-year", "until-year"]) if (byId(id)) byId(id).value = "";
  tick(byId("undated"));
  filter();
}
