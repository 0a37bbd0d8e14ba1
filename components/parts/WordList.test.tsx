// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { FULL_BRIEF } from '../fixtures/briefs.ts';
import { read, show } from '../fixtures/show.tsx';
import { WordList } from './WordList.tsx';

const [name, course] = FULL_BRIEF.words;

it('lists each word once, with every outlet that uses it', () => {
  const view = show(name && <WordList words={name} topicName="Kassym-Jomart Tokayev" />);
  expect([...view.querySelectorAll('li')].map(read)).toEqual(['Kasym-Zhomart Tokayev UZ', 'Tokaev – CN']);
  expect([...view.querySelectorAll('abbr')].map(({ title }) => title)).toEqual([
    'Daryo: Uzbekistan, inferred',
    'Insight News Media: Origin not established',
    'toutiao.com: China, inferred',
  ]);
});

it('says what the words stand for only where that is not the topic', () => {
  expect(show(name && <WordList words={name} topicName="Kassym-Jomart Tokayev" />).querySelector('p')).toBeNull();
  expect(read(show(course && <WordList words={course} topicName="Kassym-Jomart Tokayev" />))).toBe(
    'The foreign policy coursewalking a tightrope Daryo',
  );
});
