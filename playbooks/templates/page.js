'use strict';
const rows = [...document.querySelectorAll('tbody tr')];
const tools = document.querySelector('.tools'), filter = tools.querySelector('input'), shown = tools.querySelector('output');
const tiles = [...document.querySelectorAll('[data-mark]')];
const compare = new Intl.Collator('en', {numeric: true}).compare;
let mark = '';
function apply() {
  const words = filter.value.toLowerCase().split(/\s+/);
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every(word => text.includes(word)) || (mark && !row.dataset.marks.split(' ').includes(mark));
  }
  for (const table of document.querySelectorAll('table')) table.closest('.card').hidden = !table.querySelector('tbody tr:not([hidden])');
  for (const tile of tiles) tile.toggleAttribute('aria-current', tile.dataset.mark === mark);
  shown.value = `${rows.filter(row => !row.hidden).length} of ${rows.length}`;
}
for (const tile of tiles) tile.addEventListener('click', event => {
  event.preventDefault();
  mark = mark === tile.dataset.mark ? '' : tile.dataset.mark;
  apply();
});
for (const heading of document.querySelectorAll('thead th')) {
  const button = document.createElement('button'), body = heading.closest('table').tBodies[0], column = heading.cellIndex;
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener('click', () => {
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    for (const other of heading.parentNode.cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const sorted = [...body.rows].sort((a, b) => compare(a.cells[column].textContent.trim(), b.cells[column].textContent.trim()));
    body.append(...(descending ? sorted.reverse() : sorted));
  });
}
filter.addEventListener('input', apply);
tools.hidden = !rows.length;
apply();
