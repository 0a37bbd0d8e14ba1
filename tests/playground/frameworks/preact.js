import { h, render } from 'preact';

function View({ title, lead, items, open }) {
  return h(
    'section',
    null,
    h('h2', null, title),
    h('p', null, lead, ' and ', title, ', again ', lead),
    open && h('p', null, 'Open: ', h('b', null, title)),
    h(
      'ul',
      null,
      items.map(({ id, name, note }) => h('li', { key: id }, h('b', null, name), `: ${note} `, h('i', null, name))),
    ),
    title,
    ' tail',
  );
}

/** Mounts the view; gives what renders a state of it. */
export function mount(target) {
  return (state) => render(h(View, state), target);
}
