/* Draws the network of this page. Every text comes from the tables of the page and goes back in
   as text, never as HTML. Nothing moves by itself. The parts of this script share one scope. */
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const cells = (table) =>
  [...document.querySelectorAll(`#${table} tbody tr`)].map((row) =>
    [...row.cells].map((cell) => cell.textContent));
const names = cells("names");
const links = cells("links");
