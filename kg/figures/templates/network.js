/* Draws the network of this page. Every text comes from the tables of the page and goes back in
   as text, never as HTML. Nothing moves by itself. */
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const cells = (table) =>
    [...document.querySelectorAll(`#${table} tbody tr`)].map((row) =>
      [...row.cells].map((cell) => cell.textContent));
  const names = cells("names");
  const links = cells("links");
  const shapes = {};
  for (const [kind, look] of Object.entries(data.looks)) shapes[kind] = new Path2D(look.outline);
  const incident = data.nodes.map(() => []);
  for (const edge of data.edges) {
    incident[edge.from].push(edge);
    if (edge.to !== edge.from) incident[edge.to].push(edge);
  }

  // ------------------------------------------------------------------------------- colours
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let colours = {};
  const readColours = () => {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(name).trim();
    colours = { ink: read("--ink"), ground: read("--ground"), focus: read("--focus") };
    for (const kind of Object.keys(data.looks)) colours[kind] = read(`--${kind}`);
    for (const type of Object.keys(data.strokes)) colours[`link-${type}`] = read(`--link-${type}`);
  };

  // ------------------------------------------------------------------------------- drawing
  let selected = null;
  let near = new Set();
  let pinned = false; // a card that was opened stays until another is, or until Escape
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
  const visNode = (node) => ({
    id: node.id, x: node.x, y: node.y, shape: "custom", ctxRenderer: renderer,
    size: data.looks[node.kind].height / 2, hidden: !shown.nodes.has(node.id),
  });
  const visEdge = (edge) => {
    const lit = selected === null || edge.from === selected || edge.to === selected;
    const stroke = data.strokes[edge.type];
    const named = selected !== null && lit;
    return {
      id: edge.id, from: edge.from, to: edge.to, smooth: edge.smooth,
      width: stroke.width, dashes: stroke.dashes.length ? stroke.dashes : false,
      hidden: !shown.edges.has(edge.id),
      color: { color: colours[`link-${edge.type}`], opacity: lit ? 1 : 0.15 },
      label: named ? links[edge.id][1] : undefined,
      font: { color: colours.ink, size: 12, strokeWidth: 4, strokeColor: colours.ground,
        align: "middle" },
    };
  };

  // ------------------------------------------------------------------------------- filters
  const ALWAYS = new Set(["claim", "reply", "document", "source"]);
  const shown = { nodes: new Set(), edges: new Set() };
  const ticked = (name) =>
    new Set([...document.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));
  const filter = () => {
    const kinds = ticked("kind");
    const types = ticked("type");
    const drawn = (id) => kinds.has(data.nodes[id].kind);
    const edges = data.edges.filter((e) => types.has(e.type) && drawn(e.from) && drawn(e.to));
    const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    const all = byId("unlinked").checked;
    shown.edges = new Set(edges.map((edge) => edge.id));
    shown.nodes = new Set(data.nodes
      .filter((n) => drawn(n.id) && (all || ALWAYS.has(n.kind) || linked.has(n.id)))
      .map((node) => node.id));
    if (selected !== null && !shown.nodes.has(selected)) select(null);
    const inSight = data.nodes.filter((node) => shown.nodes.has(node.id));
    for (const said of document.querySelectorAll("[data-drawn]")) {
      const ours = (node) => node.kind === said.dataset.drawn;
      const [some, every] = [inSight.filter(ours).length, data.nodes.filter(ours).length];
      said.textContent = some < every ? `${some || "none"} drawn of` : "";
    }
    byId("status").textContent =
      `Drawn: ${shown.nodes.size} of ${data.nodes.length} names and ` +
      `${shown.edges.size} of ${data.edges.length} links.`;
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
    nodes: { fixed: true, chosen: false },
    edges: { arrows: { to: { enabled: true, scaleFactor: 0.6 } }, chosen: false, hoverWidth: 0,
      selectionWidth: 0, arrowStrikethrough: false },
    interaction: { hover: true, dragNodes: false, zoomView: false, selectConnectedEdges: false,
      keyboard: false, tooltipDelay: 0 },
  });
  const canvas = container.querySelector("canvas");
  container.querySelector(".vis-network").tabIndex = -1;
  network.on("beforeDrawing", (ctx) => {
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.fillStyle = colours.ground;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    ctx.restore();
  });
  const whole = () => { // vis-network's own fit() knows no widths of boxes drawn by a renderer
    const boxes = data.nodes.filter((node) => shown.nodes.has(node.id))
      .map((node) => ({ ...node, ...data.looks[node.kind] }));
    if (!boxes.length) return;
    const low = (at, size) => Math.min(...boxes.map((box) => box[at] - box[size] / 2)) - MARGIN;
    const high = (at, size) => Math.max(...boxes.map((box) => box[at] + box[size] / 2)) + MARGIN;
    const [left, right] = [low("x", "width"), high("x", "width")];
    const [top, bottom] = [low("y", "height"), high("y", "height")];
    const scale = Math.min(
      container.clientWidth / (right - left), container.clientHeight / (bottom - top), 1.2);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
  };
  const redraw = () => {
    nodes.update(data.nodes.map(visNode));
    edges.update(data.edges.map(visEdge));
  };

  // ---------------------------------------------------------------------------------- card
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
  const linkList = (id) => {
    const list = element("ul");
    list.append(...incident[id].map((edge) => linkItem(edge, id)));
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
  const tick = (input) => { if (input) input.checked = true; };
  const reveal = (id) => {
    tick(document.querySelector(`input[name=kind][value=${data.nodes[id].kind}]`));
    filter();
    if (!shown.nodes.has(id)) tick(byId("unlinked"));
    filter();
  };
  const inView = (id) => {
    const { x, y } = network.canvasToDOM(network.getPosition(id));
    const { clientWidth, clientHeight } = container;
    return network.getScale() >= 0.6 && x > 80 && y > 30 &&
      x < clientWidth - 80 && y < clientHeight - 30;
  };
  function open(id) {
    if (!shown.nodes.has(id)) reveal(id);
    select(id);
    redraw();
    if (!inView(id)) {
      network.moveTo({ position: network.getPosition(id), scale: Math.max(network.getScale(), 0.8) });
    }
    byId("everything").open = false;
    byId("card-title").focus({ preventScroll: true });
    byId("card").scrollIntoView({ block: "nearest" });
  }
  network.on("click", ({ nodes: hit, edges: lines }) => {
    select(hit.length ? hit[0] : null);
    if (!hit.length && lines.length) {
      fillLinkCard(lines[0]);
      pin(true);
    }
    redraw();
  });
  const unlessPinned = (show) => (event) => { if (!pinned) show(event); };
  network.on("hoverNode", unlessPinned(({ node }) => fillCard(node)));
  network.on("hoverEdge", unlessPinned(({ edge }) => fillLinkCard(edge)));
  network.on("blurNode", unlessPinned(emptyCard));
  network.on("blurEdge", unlessPinned(emptyCard));

  // ------------------------------------------------------------------------------ searching
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const haystacks = names.map(([short, name]) => fold(`${short}\n${name}`));
  const items = data.nodes.map((node) => {
    const item = element("li");
    item.append(nameButton(node.id));
    return item;
  });
  byId("list").append(...items);
  const search = byId("search");
  const matches = () => {
    const wanted = fold(search.value).trim();
    return data.nodes.map((node) => node.id).filter((id) => haystacks[id].includes(wanted));
  };
  search.addEventListener("input", () => {
    const found = new Set(matches());
    items.forEach((item, id) => { item.hidden = !found.has(id); });
    byId("everything").open = Boolean(search.value.trim());
    byId("status").textContent = search.value.trim()
      ? `${found.size} of ${data.nodes.length} names match.` : "";
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const [first] = matches();
    if (search.value.trim() && first !== undefined) open(first);
  });

  // ------------------------------------------------------------------------------- moving
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
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !pinned) return;
    select(null);
    redraw();
    search.focus();
  });
  byId("closer").addEventListener("click", () => zoom(1.25));
  byId("farther").addEventListener("click", () => zoom(0.8));
  byId("whole").addEventListener("click", whole);
  byId("filters").addEventListener("change", () => { filter(); redraw(); whole(); });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("save").addEventListener("click", () => canvas.toBlob((blob) => {
    const link = element("a");
    link.href = URL.createObjectURL(blob);
    link.download = "who-cites-whom.png";
    link.click();
    URL.revokeObjectURL(link.href);
  }));
  dark.addEventListener("change", () => { readColours(); redraw(); });
  const start = () => {
    whole();
    if (matchMedia("(max-width: 40rem)").matches && data.nodes.length) {
      network.moveTo({ position: network.getPosition(0), scale: Math.max(network.getScale(), 0.7) });
    }
  };
  let untouched = true; // until somebody takes hold of it, the picture fits its frame
  for (const kind of ["pointerdown", "wheel", "keydown"]) {
    addEventListener(kind, () => { untouched = false; }, { capture: true, passive: true });
  }
  new ResizeObserver(() => { if (untouched) start(); }).observe(container);
  start();
  window.counterclaim = { network, data, shown };
})();
