'use strict';
// A search at the top of "Required permissions" (docs/rights.md). A row is shown if all words of the search are in it. A word that is a route,
// such as POST /vps/{serviceName}/start, also finds the access rules that allow it: * matches any characters.
document.addEventListener('DOMContentLoaded', () => {
  const rows = [...document.querySelector('table').tBodies[0].rows].map(row => ({
    row, text: row.textContent.toLowerCase(), rules: [...row.cells[1].querySelectorAll('code')].map(code => code.textContent.toLowerCase()),
  }));
  const tools = document.createElement('p'), label = document.createElement('label');
  const filter = document.createElement('input'), shown = document.createElement('output');
  tools.setAttribute('role', 'search');
  Object.assign(filter, {type: 'search', placeholder: 'ovh_vps, vps:apiovh:reboot or /vps/*', size: 40});
  label.append('Filter by module, action or route: ', filter);
  tools.append(label, ' ', shown);
  document.querySelector('h1').after(tools);

  const pattern = rule => new RegExp('^' + rule.split('*').map(part => part.replace(/[^\w\s/]/g, '\\$&')).join('.*') + '$');
  const allows = (rule, word) => pattern(word.startsWith('/') ? rule.replace(/^\S+ /, '') : rule).test(word);
  function matches({text, rules}, word) {
    return text.includes(word) || (word.includes('/') && rules.some(rule => allows(rule, word)));
  }
  function apply() {
    const words = filter.value.toLowerCase().match(/(?:(?:get|post|put|delete)\s+)?\/\S*|\S+/g) || [];
    for (const each of rows) each.row.hidden = !words.every(word => matches(each, word.replace(/\s+/, ' ')));
    shown.value = `${rows.filter(({row}) => !row.hidden).length} of ${rows.length}`;
  }
  filter.addEventListener('input', apply);
  apply();
});
