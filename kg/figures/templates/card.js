/* The card: a name's words and where they stand, its links, and its neighbours alone. */
const MOST = 100; // links on a card, names in a list
let pinned = false; // a card that was opened stays until another is, or until Escape
const element = (tag, text, name) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (name) made.className = name;
  return made;
};
const nameButton = (id) => {
  const button = element("button", names[id][0]);
  button.type = "button";
  button.addEventListener("click", () => open(id));
  return button;
};
const linkItem = (edge, id) => {
  const [, relation, , words, place] = links[edge.id];
  const item = element("li");
  const out = edge.from === id;
  if (out) item.append(element("span", `→ ${relation} `), nameButton(edge.to));
  else item.append(nameButton(edge.from), element("span", ` → ${relation} this`));
  if (words) item.append(element("blockquote", words));
  if (place) item.append(element("div", place, "where"));
  return item;
};
const walkButtons = (id) => {
  const row = element("div", "", "buttons");
  const add = (words, act) => {
    const button = element("button", words);
    button.type = "button";
    button.addEventListener("click", act);
    row.append(button);
  };
  add("Only this and its neighbours", () => lookAround(id, new Set()));
  if (around !== null) add("Its neighbours too", () => lookAround(id, around));
  return row;
};
const linkList = (id) => {
  const list = element("ul");
  list.append(...incident[id].slice(0, MOST).map((edge) => linkItem(edge, id)));
  const more = incident[id].length - MOST;
  if (more > 0) list.append(element("li", `… and ${more} more links.`));
  return list;
};
const fillCard = (id) => {
  const [short, name, words, place, detail] = names[id];
  byId("card-title").textContent = short;
  const parts = [];
  if (name) parts.push(element("p", name));
  if (words) parts.push(element("blockquote", words));
  parts.push(element("p", place || "No place in a text is recorded for it.", "where"));
  if (detail) parts.push(element("p", detail, "where"));
  parts.push(walkButtons(id));
  if (incident[id].length) parts.push(element("h3", "Links"), linkList(id));
  byId("card-body").replaceChildren(...parts);
  byId("card").scrollTop = 0;
};
const pin = (kept) => {
  pinned = kept;
  byId("card").classList.toggle("pinned", kept);
};
const fillLinkCard = (id) => {
  const [, relation, , words, place] = links[id];
  const { from, to } = data.edges[id];
  byId("card-title").textContent = `Link: ${relation}`;
  const parts = [nameButton(from), element("p", relation), nameButton(to)];
  if (words) parts.push(element("blockquote", words));
  if (place) parts.push(element("p", place, "where"));
  byId("card-body").replaceChildren(...parts);
  byId("card").scrollTop = 0;
};
const emptyCard = () => {
  byId("card-title").textContent = "Words and place";
  byId("card-body").replaceChildren(
    element("p", "Point at a name, or select it, to read its words and where they stand."));
};

// ----------------------------------------------------------------------------- selecting
function select(id) {
  selected = id;
  pin(id !== null);
  near = new Set(id === null ? [] : [id, ...incident[id]
    .filter((edge) => shown.edges.has(edge.id)).flatMap((edge) => [edge.from, edge.to])]);
  if (id === null) emptyCard();
  else fillCard(id);
}
const neighbours = (id) => incident[id].flatMap((edge) => [edge.from, edge.to]);
const lookAround = (id, before) => {
  around = new Set([...before, id, ...neighbours(id)]);
  for (const box of document.querySelectorAll("input[name=type]")) box.checked = true;
  arrange();
  filter();
  select(id);
  redraw();
  whole();
  byId("card-title").focus({ preventScroll: true });
};
const tick = (input) => { if (input) input.checked = true; };
const reveal = (id) => {
  if (around !== null && !around.has(id)) lookAtAll();
  tick(document.querySelector(`input[name=kind][value=${data.nodes[id].kind}]`));
  filter();
  if (!shown.nodes.has(id)) tick(byId("unlinked"));
  filter();
  if (!shown.nodes.has(id)) anyTime();
};
function open(id) {
  if (!shown.nodes.has(id)) reveal(id);
  select(id);
  redraw();
  goTo(id);
  byId("everything").open = false;
  byId("card-title").focus({ preventScroll: true });
  byId("card").scrollIntoView({ block: "nearest" });
}
const unlessPinned = (show) => (event) => { if (!pinned) show(event); };
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !pinned) return;
  select(null);
  redraw();
  byId("search").focus();
});
