/* Finding a name by its letters; of many names the list shows the first. */
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const haystacks = names.map(([short, name]) => fold(`${short}\n${name}`));
const search = byId("search");
const matches = () => {
  const wanted = fold(search.value).trim();
  return data.nodes.map((node) => node.id).filter((id) => haystacks[id].includes(wanted));
};
const listNames = (ids) => {
  const items = ids.slice(0, MOST).map((id) => {
    const item = element("li");
    item.append(nameButton(id));
    return item;
  });
  if (ids.length > MOST) items.push(element("li", `… and ${ids.length - MOST} more names.`));
  byId("list").replaceChildren(...items);
};
search.addEventListener("input", () => {
  const found = matches();
  listNames(found);
  byId("everything").open = Boolean(search.value.trim());
  byId("status").textContent = search.value.trim()
    ? `${found.length} of ${data.nodes.length} names match.` : "";
});
search.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const [first] = matches();
  if (search.value.trim() && first !== undefined) open(first);
});
listNames(matches());
byId("filters").addEventListener("change", () => { filter(); redraw(); whole(); });
byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("everybody").addEventListener("click", lookAtAll);
byId("whole").addEventListener("click", () => whole());
