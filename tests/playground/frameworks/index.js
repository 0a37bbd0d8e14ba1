// One view in several rendering libraries, and what takes it through many states while it is marked.
import * as byHand from './by-hand.js';
import * as lit from './lit.js';
import * as preact from './preact.js';
import * as react from './react.js';
import * as svelte from './svelte.js';
import * as vue from './vue.js';

const LIBRARIES = { react, preact, vue, svelte, lit, 'by hand': byHand };
const NAMES = ['Astana', 'Moscow', 'Putin', 'Nobody', 'Somebody', 'Moscow and Astana'];
const NOTES = ['said nothing', 'went to Moscow', 'met Putin, then Astana, then Putin', 'Astana', ''];

// The same row of numbers every time.
function makeDice(seed) {
  let now = seed;
  return (sides) => {
    now = (now * 1103515245 + 12345) % 2147483648;
    return Math.floor((now / 2147483648) * sides);
  };
}

function toNext(state, dice, step) {
  const items = [...state.items];
  const kind = dice(7);
  const at = dice(items.length + 1);
  const fresh = () => ({ id: step, name: NAMES[dice(NAMES.length)], note: NOTES[dice(NOTES.length)] });
  if (kind === 0) items.splice(at, 0, fresh());
  if (kind === 1) items.splice(at, 1);
  if (kind === 2) items.reverse();
  if (kind === 3) items.push(...items.splice(0, at));
  if (kind === 4 && items[at]) items[at] = { ...items[at], note: NOTES[dice(NOTES.length)] };
  if (kind === 5 && items[at]) items[at] = { ...items[at], name: NAMES[dice(NAMES.length)] };
  if (items.length < 3) items.push(fresh());
  return {
    items,
    title: kind === 6 ? NAMES[dice(NAMES.length)] : state.title,
    lead: dice(3) === 0 ? NAMES[dice(NAMES.length)] : state.lead,
    open: dice(4) === 0 ? !state.open : state.open,
  };
}

function toText({ title, lead, items, open }) {
  const rows = items.map(({ name, note }) => `${name}: ${note} ${name}`);
  return [title, `${lead} and ${title}, again ${lead}`, ...(open ? [`Open: ${title}`] : []), ...rows, `${title} tail`].join('\n');
}

const squeeze = (text) => text.replaceAll(/\s+/gu, '');
const frame = () => new Promise((done) => requestAnimationFrame(() => done()));

/** Takes the view of a library through so many states; gives what went wrong, and what is to be marked at the end. */
window.rerender = async (name, steps) => {
  const wrong = [];
  const target = document.createElement('div');
  document.body.replaceChildren(target);
  const render = LIBRARIES[name].mount(target);
  const dice = makeDice(7);
  let state = { title: 'Astana', lead: 'Putin', items: [{ id: -1, name: 'Moscow', note: 'said nothing' }], open: false };
  await render(state);
  for (let step = 0; step < steps; step++) {
    try {
      state = toNext(state, dice, step);
      // Now and then twice before anybody has seen it.
      if (dice(4) === 0) {
        await render(state);
        state = toNext(state, dice, step + 1000);
      }
      await render(state);
    } catch (error) {
      wrong.push(`step ${step}: ${String(error)}`);
    }
    await frame();
    if (dice(3) === 0) await frame();
    if (squeeze(target.textContent) !== squeeze(toText(state))) wrong.push(`step ${step}: ${target.textContent} for ${toText(state)}`);
  }
  return {
    wrong,
    text: toText(state),
    marked:
      toText(state)
        .match(/Astana|Moscow|Putin/gu)
        ?.join('|') ?? '',
  };
};
