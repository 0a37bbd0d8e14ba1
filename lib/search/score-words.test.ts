import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, it } from 'vitest';
import { scoreWords } from './score-words.ts';

const word = fc.constantFrom('border', 'gas', 'school', 'steppe', 'граница', 'газ');
const text = fc.array(word, { maxLength: 12 });

// A search library's own figures for the same words and texts.
function scoreByLibrary(words: ReadonlySet<string>, texts: readonly (readonly string[])[]): number[] {
  const library = new MiniSearch({
    fields: ['text'],
    tokenize: (joined) => (joined === '' ? [] : joined.split(' ')),
    processTerm: (one) => one,
  });
  library.addAll(texts.map((own, id) => ({ id, text: own.join(' ') })));
  const found = new Map(library.search([...words].join(' ')).map(({ id, score }) => [id as number, score]));
  return texts.map((_, id) => found.get(id) ?? 0);
}

it('scores as a search library does that has BM25+', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, (texts, words) => {
      const sought = new Set(words);
      const expected = scoreByLibrary(sought, texts);
      for (const [at, score] of scoreWords(sought, texts).entries()) expect(score).toBeCloseTo(expected[at] ?? 0, 9);
    }),
  );
});

it('gives nothing where there is nothing to compare', () => {
  expect(scoreWords(new Set(['gas']), [])).toEqual([]);
  expect(scoreWords(new Set(['gas']), [[], ['border']])).toEqual([0, 0]);
  expect(scoreWords(new Set(), [['gas']])).toEqual([0]);
});
