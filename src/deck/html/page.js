// Copyright 2026 The Briefing Atlas authors
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
// Without this the tables are plain ones, in the order of the briefing.
const order = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
const keyOf = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent;
for (const head of document.querySelectorAll("thead th")) {
  const button = document.createElement("button");
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const body = head.closest("table").tBodies[0];
    const upward = head.getAttribute("aria-sort") !== "ascending";
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", upward ? "ascending" : "descending");
    const rows = [...body.rows];
    rows.sort((a, b) => order.compare(keyOf(a, head.cellIndex), keyOf(b, head.cellIndex)) * (upward ? 1 : -1));
    body.append(...rows);
  });
}
// Of a map that is wider than the screen the middle is seen first.
const figure = document.querySelector("figure");
const side = getComputedStyle(document.documentElement).direction === "rtl" ? -1 : 1;
figure?.scrollBy(side * (figure.scrollWidth - figure.clientWidth) / 2, 0);
