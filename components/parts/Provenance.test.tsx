// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { CONTINUED, LONG_WAY, OVERRIDE } from '../fixtures/attributions.ts';
import { read, show } from '../fixtures/show.tsx';
import { Provenance } from './Provenance.tsx';

it('says where the words stand and which text that is', () => {
  const view = show(<Provenance by={LONG_WAY} exact="nearly 30 billion" />);
  const facts = [...view.querySelectorAll('dt')].map((name) => [read(name), read(name.nextElementSibling)]);
  expect(facts).toEqual([
    ['Words', 'nearly 30 billion'],
    ['Source', 'Sample article, written for this fixture'],
    ['Text read', 'English, a translation'],
    ['Position', 'characters 1,234–1,301 of 8,840'],
    ['SHA-256', 'f75e0e31 0da9a20c f75e0e31 0da9a20c f75e0e31 0da9a20c f75e0e31 0da9a20c'],
    ['Date', 'Date inferred: the visit it speaks of was in November 2025'],
  ]);
});

it('lists the chain with roles, speaker first, and marks an inferred step in words', () => {
  const chain = [...show(<Provenance by={LONG_WAY} />).querySelectorAll('.chain li')];
  expect(chain.map((step) => read(step.querySelector('.role')))).toEqual(['Speaker', 'In', 'Reported by', 'Published on', 'Text read']);
  expect(read(chain[2] ?? null)).toContain('«SP» RUOrigin: sample reason');
  expect(read(chain[4] ?? null)).toBe('Text readEnglishStep inferred');
  expect(chain.map(({ className }) => className)).toEqual(['', '', '', '', 'inferred']);
});

it('says when the speaker is known from the text before only', () => {
  expect(read(show(<Provenance by={CONTINUED} />))).toContain('Not named at these words; attributed from the text before them.');
});

it('links to the original, and only to a web address', () => {
  const link = show(<Provenance by={LONG_WAY} />).querySelector('a');
  expect([link?.href, link?.target, link?.rel]).toEqual(['https://news.example/sample', '_blank', 'noopener noreferrer']);
  expect(show(<Provenance by={{ ...LONG_WAY, url: 'javascript:alert(1)' }} />).querySelector('a')).toBeNull();
  expect(show(<Provenance by={OVERRIDE} />).querySelector('a')).toBeNull();
});
