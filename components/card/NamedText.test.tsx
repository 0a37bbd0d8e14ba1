// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { findTopics } from '../fixtures/find-topics.ts';
import { click, read, show } from '../fixtures/show.tsx';
import { TopicWayContext } from '../parts/TopicLink.tsx';
import { NamedText } from './NamedText.tsx';

const goTo = vi.fn();
const open = (text: string, shown = { id: 'elsewhere', name: 'Elsewhere' }) =>
  show(
    <TopicWayContext.Provider value={{ shown, find: findTopics, goTo }}>
      <NamedText text={text} />
    </TopicWayContext.Provider>,
  );
const links = (view: HTMLElement) => [...view.querySelectorAll('button')].map(read);

it.each([
  ['Vladimir Putin of Kazakhstan.', ['Vladimir Putin', 'Kazakhstan']],
  ['Kazakhstan–Russia ties', ['Kazakhstan–Russia ties']],
  ['Kazakhstani and Kazakhstan, Kazakhstan', ['Kazakhstan']],
  ['Президент Казахстана, Kazakhstan', ['Казахстана']],
  ['今天哈萨克斯坦总统', ['哈萨克斯坦']],
  ['Союз', []],
  ['Nobody', []],
])('leads on from names in any form, each topic once: %s', (text, names) => {
  const view = open(text);
  expect(links(view)).toEqual(names);
  expect(read(view)).toBe(text);
});

it('goes to the topic, by the words that stand there until it is shown', () => {
  click(open('Глава Казахстана'), 'Казахстана');
  expect(goTo).toHaveBeenCalledExactlyOnceWith({ id: 'kazakhstan', name: 'Казахстана' });
});

it('leads within the feed whose topic is shown', () => {
  const view = open('Союз, Kazakhstan', { id: 'f0123456789ab:school', name: 'School' });
  expect(links(view)).toEqual(['Союз']);
  click(view, 'Союз');
  expect(goTo).toHaveBeenLastCalledWith({ id: 'union', name: 'Союз' });
});

it('does not lead to where the reader is, nor where a view cannot go', () => {
  expect(links(open('In Kazakhstan', { id: 'kazakhstan', name: 'Kazakhstan' }))).toEqual([]);
  expect(links(open('Союз', { id: 'f0123456789ab:union', name: 'Union' }))).toEqual([]);
  expect(show(<NamedText text="In Kazakhstan" />).innerHTML).toBe('In Kazakhstan');
});
