import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { scoreWords } from './score-words.ts';

const word = fc.constantFrom('border', 'gas', 'school', 'steppe', 'граница', 'газ');
const words = fc.array(word, { maxLength: 12 });
const toPassage = (...all: readonly string[]) => new Set(all);

// A search library's own figures for a word in texts that quote nothing, or say nothing themselves.
function scoreByLibrary(one: string, texts: readonly (readonly string[])[]): number[] {
  const library = new MiniSearch({
    fields: ['text'],
    tokenize: (joined) => (joined === '' ? [] : joined.split(' ')),
    processTerm: (term) => term,
  });
  library.addAll(texts.map((own, id) => ({ id, text: own.join(' ') })));
  const found = new Map(library.search(one, { bm25: { k: 1.2, b: 0.7, d: 0 } }).map(({ id, score }) => [id as number, score]));
  return texts.map((_, id) => found.get(id) ?? 0);
}

describe('the score of words', () => {
  it('is a search library’s BM25 where there is one field and one word', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), word, (texts, one) => {
        const expected = scoreByLibrary(one, texts);
        const scores = scoreWords(
          [toPassage(one)],
          texts.map((quoted) => ({ own: [], quoted })),
        );
        for (const [at, score] of scores.entries()) expect(score).toBeCloseTo(expected[at] ?? 0, 9);
      }),
    );
  });

  it('is that of the passage that goes best with a text, whatever else a page has', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.array(words, { minLength: 1, maxLength: 5 }), (passages, owns) => {
        const texts = owns.map((own) => ({ own, quoted: ['gas'] }));
        const each = passages.map((passage) => scoreWords([toPassage(...passage)], texts));
        const best = texts.map((_, at) => Math.max(...each.map((scores) => scores[at] ?? 0)));
        expect(
          scoreWords(
            passages.map((passage) => toPassage(...passage)),
            texts,
          ),
        ).toEqual(best);
      }),
    );
  });

  it('counts what a text says itself for more than what it quotes', () => {
    const [own, quoted] = scoreWords(
      [toPassage('gas')],
      [
        { own: ['gas'], quoted: ['steppe'] },
        { own: ['steppe'], quoted: ['gas'] },
      ],
    );
    expect(own).toBeGreaterThan(quoted ?? 0);
  });

  it('is nothing where there is nothing to compare', () => {
    expect(scoreWords([toPassage('gas')], [])).toEqual([]);
    expect(
      scoreWords(
        [toPassage('gas')],
        [
          { own: [], quoted: [] },
          { own: ['border'], quoted: [] },
        ],
      ),
    ).toEqual([0, 0]);
    expect(scoreWords([], [{ own: ['gas'], quoted: [] }])).toEqual([0]);
  });
});
