// Puts an editor in the place of the plain box. It sends the form as the box does: the query stays in
// the address, and the answer is the page's own. It asks nothing of the network, keeps nothing in the
// browser, and leaves the Tab key to the reader.
const plain = document.getElementById("query");
const place = document.createElement("div");
place.className = "editor";
plain.before(place);

const { Yasqe } = window.Yasgui;
Yasqe.defaults.autocompleters = ["variables"];
const editor = new Yasqe(place, {
  value: plain.value,
  persistenceId: null,
  autofocus: false,
  showQueryButton: false,
  createShareableLink: null,
  editorHeight: "auto",
  resizeable: false,
  screenReaderLabel: "Query",
  lineNumbers: true,
  viewportMargin: Infinity,
});
const send = () => plain.form.requestSubmit();
editor.setOption("extraKeys", {
  ...editor.getOption("extraKeys"),
  "Ctrl-Enter": send,
  "Cmd-Enter": send,
  Tab: false,
  "Shift-Tab": false,
});

// The endpoint knows these prefixes; declared, the query also runs elsewhere.
const known = Object.entries(JSON.parse(plain.dataset.prefixes));
editor.on("change", () => {
  const text = editor.getValue();
  for (const [name, space] of known) {
    const used = new RegExp(`(?<![\\w:<])${name}:`).test(text);
    const declared = new RegExp(`PREFIX\\s+${name}:`, "i").test(text);
    if (used && !declared) return editor.addPrefixes({ [name]: space });
  }
});

plain.form.addEventListener("submit", () => (plain.value = editor.getValue()));
plain.hidden = true;
