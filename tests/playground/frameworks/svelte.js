import { flushSync, mount as mountComponent } from 'svelte';
import View from './View.svelte';

/** Mounts the view; gives what renders a state of it. */
export function mount(target) {
  const view = mountComponent(View, { target });
  return (state) => {
    view.set(state);
    flushSync();
  };
}
