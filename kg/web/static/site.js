// Fetches the tables that took longer than their page; without this script they are links.
for (const link of document.querySelectorAll("a.slow")) {
  const address = new URL(link.href);
  const place = link.closest("section");
  address.searchParams.set("part", "1");
  link.closest("p").textContent = "This table takes longer than the rest of the page. It is on its way.";
  fetch(address)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
    .then((text) => {
      const part = new DOMParser().parseFromString(text, "text/html").querySelector("section");
      place.replaceWith(part);
    })
    .catch(() => {
      place.querySelector("p.empty").textContent = "This table could not be shown.";
    });
}
