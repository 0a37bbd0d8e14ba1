// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { AUTHOR, CONTINUED, LONG_WAY, OUTLET, OVERRIDE, RUSSIA } from '../fixtures/attributions.ts';
import { readCatalogue } from '../fixtures/catalogues.ts';
import { read, show } from '../fixtures/show.tsx';
import { toStrings } from '../to-strings.ts';
import { Attribution } from './Attribution.tsx';

const SENTENCES = [
  [
    'every step from speaker to language, date inferred',
    LONG_WAY,
    'Tokayev, in Rossiyskaya Gazeta RU, as reported by «SP» RU, on toutiao.com CN, in English translation, [Nov 2025]',
  ],
  ['author and outlet, year inferred', AUTHOR, 'Richard Spooner, Daryo UZ, Nov [2024]'],
  [
    'a person with the role that one article gives',
    { ...AUTHOR, speakerRole: { name: 'author of the article', asOf: { date: '2024', inferred: 'whole' } } },
    'Richard Spooner, author of the article, Daryo UZ, Nov [2024]',
  ],
  [
    'a person whom several articles know, without the role',
    { ...AUTHOR, speakerRole: { name: 'President', asOf: { date: '2022', until: '2025', inferred: 'whole' } } },
    'Richard Spooner, Daryo UZ, Nov [2024]',
  ],
  ['who is no person, without what it is', { ...OUTLET, speakerRole: { name: 'News site' } }, 'Insight News Media –, Nov [2022]'],
  ['an outlet of which the place is not known', OUTLET, 'Insight News Media –, Nov [2022]'],
  [
    'a speaker known from the text before',
    CONTINUED,
    'an expert, on social media, as quoted by falsetto CN, attributed by context, 28 Nov 2022',
  ],
  ['nobody certain', { ...AUTHOR, steps: [], attribution: 'uncertain' }, 'Richard Spooner, attribution uncertain, Nov [2024]'],
  [
    'an addressee and the author who tells it',
    {
      ...AUTHOR,
      steps: [
        { role: 'to', name: 'Putin' },
        { role: 'author', name: 'A. Writer' },
      ],
    },
    'Richard Spooner, to Putin, in a text by A. Writer, Nov [2024]',
  ],
  [
    'a report in the third person, through a reporter',
    { ...LONG_WAY, reported: true },
    'Tokayev, in Rossiyskaya Gazeta RU, in the words of «SP» RU, on toutiao.com CN, in English translation, [Nov 2025]',
  ],
  [
    'a report in the third person, by the article itself',
    { ...AUTHOR, speaker: 'Tokayev', reported: true },
    'Tokayev, in the words of Daryo UZ, Nov [2024]',
  ],
  [
    'a translated text whose translation is no step',
    { ...AUTHOR, translated: true, language: 'zh' },
    'Richard Spooner, Daryo UZ, in Chinese translation, Nov [2024]',
  ],
] as const;

describe('attribution is read as a sentence', () => {
  it.each(SENTENCES)('%s', (_, by, sentence) => {
    expect(read(show(<Attribution by={by} />))).toBe(sentence);
  });

  it('ties a tile to its publisher with a space that does not break', () => {
    expect(show(<Attribution by={AUTHOR} />).textContent).toContain('Daryo\u00a0UZ');
  });

  it('names places in full, and what is inferred or unknown about them', () => {
    const titles = (by: typeof AUTHOR) =>
      [...show(<Attribution by={by} />).querySelectorAll('abbr')].map(({ title, className }) => [title, className]);
    expect(titles({ ...AUTHOR, speakerOrigin: RUSSIA })).toEqual([
      ['Russia', 'tile'],
      ['Uzbekistan, inferred', 'tile inferred'],
    ]);
    expect(titles(OUTLET)).toEqual([['Origin not established', 'tile']]);
  });

  it('isolates every name, so that none can reorder the line', () => {
    const line = show(<Attribution by={OVERRIDE} />);
    const loose = [...(line.querySelector('p')?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
    expect(loose.map((node) => node.textContent).join('')).not.toContain('\u202e');
    expect(line.querySelector('bdi')?.textContent).toBe('\u202eReversed name');
  });

  it('lets a language order the steps by its own message', () => {
    const english = readCatalogue('en');
    const backwards = toStrings({ ...english, messages: { ...english.messages, 'step.join': [['step'], ' < ', ['before']] } });
    expect(read(show(<Attribution by={AUTHOR} />, backwards))).toBe('Nov [2024] < Daryo UZ < Richard Spooner');
  });
});
