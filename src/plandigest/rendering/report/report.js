"use strict";
for (const tools of document.querySelectorAll(".tools")) {
  const table = document.getElementById(tools.dataset.table);
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const search = tools.querySelector("input");
  const count = tools.querySelector("output");
  tools.hidden = false;

  const shown = () => Array.from(body.rows).filter((row) => !row.hidden);
  const text = (cell) => (cell.dataset.text || cell.textContent).replace(/\s+/g, " ").trim();
  const tell = () => { count.value = shown().length + " / " + rows.length; };

  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
    tell();
  });

  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.cells[head.cellIndex].dataset.order;
      const compare = (one, two) => {
        const [first, second] = [key(one), key(two)];
        if (first !== undefined && second !== undefined) return first - second;
        if (first !== second) return first === undefined ? 1 : -1;
        return text(one.cells[head.cellIndex]).localeCompare(text(two.cells[head.cellIndex]), "zh");
      };
      rows.sort((one, two) => (down ? -compare(one, two) : compare(one, two)));
      body.append(...rows);
    });
  }

  const safe = (value) => (/^[=+\-@\t]/.test(value) ? "'" + value : value);
  const csv = () => [table.tHead.rows[0], ...shown()]
    .map((row) => Array.from(row.cells, (cell) => '"' + safe(text(cell)).replaceAll('"', '""') + '"').join(","))
    .join("\r\n");
  const [copy, save] = tools.querySelectorAll("button");
  copy.addEventListener("click", () => give(csv()));
  save.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + csv()], { type: "text/csv" }));
    link.download = table.id + ".csv";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  tell();
}

// A figure of the text leads to its row, also to one that a search has hidden.
addEventListener("hashchange", () => {
  const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (row && row.hidden) {
    row.hidden = false;
    row.scrollIntoView();
  }
});

function give(text) {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

for (const button of document.querySelectorAll("button.cite")) {
  button.hidden = false;
  button.addEventListener("click", () => give(button.previousElementSibling.textContent));
}
