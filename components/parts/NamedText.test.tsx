// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { click, read, show } from '../fixtures/show.tsx';
import { NamedText } from './NamedText.tsx';
import { TopicWayContext } from './TopicLink.tsx';

const known = [
  { id: 'kazakhstan', name: 'Kazakhstan' },
  { id: 'tokayev', name: 'Kassym-Jomart Tokayev' },
  { id: 'union', name: 'Union (EAEU)' },
  { id: 'ties', name: 'Kazakhstan–Russia ties' },
  { id: 'zh', name: '哈萨克斯坦' },
];
const goTo = vi.fn();
const open = (text: string, shown = { id: 'elsewhere', name: 'Elsewhere' }) =>
  show(
    <TopicWayContext.Provider value={{ shown, known, goTo }}>
      <NamedText text={text} />
    </TopicWayContext.Provider>,
  );
const links = (view: HTMLElement) => [...view.querySelectorAll('button')].map(read);

it.each([
  ['Kassym-Jomart Tokayev of Kazakhstan.', ['Kassym-Jomart Tokayev', 'Kazakhstan']],
  ['The Union (EAEU) and others', ['Union (EAEU)']],
  ['Kazakhstan–Russia ties', ['Kazakhstan–Russia ties']],
  ['Kazakhstani and Kazakhstan, Kazakhstan', ['Kazakhstan']],
  ['今天哈萨克斯坦总统', ['哈萨克斯坦']],
  ['Nobody', []],
])('leads on from whole names, the longest, each once: %s', (text, names) => {
  const view = open(text);
  expect(links(view)).toEqual(names);
  expect(read(view)).toBe(text);
});

it('goes to the topic', () => {
  click(open('In Kazakhstan'), 'Kazakhstan');
  expect(goTo).toHaveBeenCalledExactlyOnceWith({ id: 'kazakhstan', name: 'Kazakhstan' });
});

it('does not lead to where the reader is, of whichever feed, nor where a view cannot go', () => {
  expect(links(open('In Kazakhstan', { id: 'f0123456789ab:kazakhstan', name: 'Kazakhstan' }))).toEqual([]);
  expect(show(<NamedText text="In Kazakhstan" />).innerHTML).toBe('In Kazakhstan');
});
