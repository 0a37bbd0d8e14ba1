import { createApp, Fragment, h, nextTick, shallowRef } from 'vue';

/** Mounts the view; gives what renders a state of it. */
export function mount(target) {
  const state = shallowRef({ title: '', lead: '', items: [], open: false });
  const render = () => {
    const { title, lead, items, open } = state.value;
    return h('section', [
      h('h2', title),
      h('p', [lead, ' and ', title, ', again ', lead]),
      open ? h('p', ['Open: ', h('b', title)]) : null,
      h(
        'ul',
        items.map(({ id, name, note }) => h('li', { key: id }, [h('b', name), ': ', note, ' ', h('i', name)])),
      ),
      h(Fragment, [title, ' tail']),
    ]);
  };
  createApp({ render }).mount(target);
  return (next) => {
    state.value = next;
    return nextTick();
  };
}
