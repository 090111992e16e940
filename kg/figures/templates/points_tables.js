/* The same as tables: what is drawn, a page at a time, and whole as CSV (RFC 4180) or as PNG. */
const PAGE = 50;
const quoted = (text) => `"${String(text).replaceAll('"', '""')}"`;
const safe = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text); // no formula in a spreadsheet
const table = (id, all) => {
  let first = 0;
  const rows = () => all(); // [the cells of each row that is drawn]
  const show = (from) => {
    const held = rows();
    first = Math.max(0, Math.min(from, Math.floor((held.length - 1) / PAGE) * PAGE));
    byId(id).tBodies[0].replaceChildren(...held.slice(first, first + PAGE).map((cells) => {
      const row = element("tr");
      row.append(...cells.map((text, at) => element(at || id !== "names" ? "td" : "th", text)));
      if (id === "names") row.firstChild.scope = "row";
      return row;
    }));
    byId(`${id}-range`).textContent = held.length
      ? `${first + 1} to ${Math.min(first + PAGE, held.length)} of ${held.length}.` : "None.";
  };
  byId(`${id}-before`).addEventListener("click", () => show(first - PAGE));
  byId(`${id}-after`).addEventListener("click", () => show(first + PAGE));
  const head = [...byId(id).tHead.rows[0].cells].map((cell) => cell.textContent);
  offer(id, "text/csv", () => [head, ...rows()]
    .map((cells) => cells.map((text) => quoted(safe(text))).join(",")).join("\r\n"));
  return () => show(0);
};
const tables = [
  table("names", () => drawnNodes().map(({ id }) => names[id])),
  table("links", () => drawnEdges().map(({ id }) => links[id])),
];
const showTables = () => tables.forEach((show) => show());
byId("filters").addEventListener("change", () => setTimeout(showTables));
byId("everybody").addEventListener("click", () => setTimeout(showTables));
readColours();
filter();
showTables();
