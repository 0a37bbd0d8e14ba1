import { expect, it } from 'vitest';
import { compileForms } from './compile-matcher.ts';
import { openMatcher } from './open-matcher.ts';
import { withoutDerived } from './without-derived.ts';

it('leaves words made from names out, and the names in', () => {
  const matcher = openMatcher(
    compileForms([
      { text: 'Russia', topic: 'russia', form: 'base' },
      { text: 'Russian', topic: 'russia', form: 'derived' },
      { text: 'Россию', topic: 'russia', form: 'case' },
    ]),
  );
  const text = 'Russian, Russia, Россию';
  const found = withoutDerived(matcher).find(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Russia', 'Россию']);
});

it('asks who knows more of the text than it says', () => {
  const matcher = withoutDerived(openMatcher(compileForms([{ text: 'Vladimir Putin', topic: 'putin', form: 'base' }])));
  expect(matcher.find('said Vladimir Putin', 'en', () => undefined)).toEqual([]);
});
