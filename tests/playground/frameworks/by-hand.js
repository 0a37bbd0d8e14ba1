/** What the libraries have in common, by hand: text nodes are kept and set, rows are moved by key, and nobody looks. */
export function mount(target) {
  const section = document.createElement('section');
  const texts = {};
  const text = (name) => (texts[name] = document.createTextNode(''));
  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };
  const list = element('ul');
  const title = element('h2', text('title'));
  const lead = element('p', text('lead'), ' and ', text('leadTitle'), ', again ', text('leadAgain'));
  const extra = element('p', 'Open: ', element('b', text('extra')));
  section.append(title, lead, list, text('tail'), ' tail');
  target.append(section);
  const rows = new Map();
  const makeRow = () => {
    const [name, note, again] = [new Text(), new Text(), new Text()];
    return { item: element('li', element('b', name), note, element('i', again)), name, note, again };
  };
  return (state) => {
    for (const name of ['title', 'leadTitle', 'extra', 'tail']) texts[name].data = state.title;
    for (const name of ['lead', 'leadAgain']) texts[name].data = state.lead;
    if (state.open) section.insertBefore(extra, list);
    else if (extra.parentNode === section) section.removeChild(extra);
    const wanted = new Set(state.items.map(({ id }) => id));
    for (const [id, { item }] of rows) {
      if (wanted.has(id)) continue;
      list.removeChild(item);
      rows.delete(id);
    }
    let before = null;
    for (const { id, name, note } of state.items.toReversed()) {
      const row = rows.get(id) ?? makeRow();
      rows.set(id, row);
      row.name.data = name;
      row.note.data = `: ${note} `;
      row.again.data = name;
      if (row.item.nextSibling !== before || row.item.parentNode !== list) list.insertBefore(row.item, before);
      before = row.item;
    }
  };
}
