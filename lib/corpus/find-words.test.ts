import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearest, findWords } from './find-words.ts';
import { findDifferences, respell, SPELLINGS } from './spelling.ts';

// Letters of every kind that is spelt in more than one way.
const text = fc.string({ unit: fc.constantFrom(...Array.from('aBёЕ中ÉİҚ \u00a0\n\t“”"«»\'’-–—\u00ad\u200b\u0301😀.')), maxLength: 40 });
const places = (article: string, words: string) => findWords(article, words).map(({ exact, start, end }) => [exact, start, end]);

describe('words in an article', () => {
  it('are found at every place where they stand as they were given', () => {
    expect(places('the wall, The wall, the wall', 'the wall')).toEqual([
      ['the wall', 0, 8],
      ['the wall', 20, 28],
    ]);
  });

  it.each([
    ['straight quotation marks for curly ones', 'He said “no” twice', '"no"', '“no”', ['quotation marks']],
    ['marks of another language', 'Он сказал «нет»', '“нет”', '«нет»', ['quotation marks']],
    ['a straight apostrophe', 'neighbours’ wall', "neighbours' wall", 'neighbours’ wall', ['apostrophes']],
    ['a hyphen for a dash', 'here — there', 'here - there', 'here — there', ['dashes']],
    ['a space for a no-break space', '12\u00a0million', '12 million', '12\u00a0million', ['white space']],
    ['one line for two', 'one\n\n  two', 'one two', 'one\n\n  two', ['white space']],
    ['another case', 'The Bridge', 'the bridge', 'The Bridge', ['letter case']],
    ['е for ё', 'Пётр шёл', 'Петр шел', 'Пётр шёл', ['ё and е']],
    ['a soft hyphen unseen', 'neigh\u00adbour', 'neighbour', 'neigh\u00adbour', ['unseen characters']],
    ['a stress mark on the last letter', 'за́мка\u0301 нет', 'замка', 'за́мка\u0301', ['unseen characters']],
    [
      'several at once',
      'The “Old\u00a0Bridge”',
      'the "old bridge"',
      'The “Old\u00a0Bridge”',
      ['quotation marks', 'white space', 'letter case'],
    ],
  ])('are found in another spelling, and it is said in which: %s', (_, article, words, exact, differences) => {
    expect(findWords(article, words)).toMatchObject([{ exact, differences }]);
  });

  it('are not looked up in another spelling where they stand as given', () => {
    expect(places('Wall and wall', 'wall')).toEqual([['wall', 9, 13]]);
  });

  it('are said to cut a word when they do; Chinese has no edges to cut', () => {
    expect(findWords('start art', 'art').map(({ cutsWord }) => cutsWord)).toEqual([true, false]);
    expect(findWords('大桥连接两岸', '连接').map(({ cutsWord }) => cutsWord)).toEqual([false]);
  });

  it.each(['', ' \n', '\u200b'])('are none when there are none to look for: %j', (words) => {
    expect(findWords('a b \u200b', words)).toEqual([]);
  });

  it('stand where the offsets say, and read the same but for what is named', () => {
    fc.assert(
      fc.property(text, text, (article, words) => {
        for (const { exact, start, end, differences } of findWords(article, words)) {
          expect(article.slice(start, end)).toBe(exact);
          expect(respell(exact).text.trim()).toBe(respell(words).text.trim());
          if (exact === words) expect(differences).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are found again by any piece of the article, however it is spelt', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (article, from, length) => {
        const piece = article.slice(from, from + length);
        fc.pre(respell(piece).text.trim() !== '');
        expect(findWords(article, piece)).toContainEqual(expect.objectContaining({ start: from }) as object);
        expect(findWords(article, respell(piece).text)).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the nearest place to words that stand nowhere', () => {
  const article = 'Ada Lund opened the bridge. It cost more than 12 million dollars, Ben Oak replied.';

  it.each([
    ['a word left out', 'cost more 12 million', 'cost more than 12'],
    ['a word mistaken', 'opened a bridge', 'opened the bridge'],
    ['other marks and case', 'BRIDGE: it cost MUCH', 'bridge. It cost more'],
    ['more words than the article has', `${article} ${article}`, article.slice(0, -1)],
  ])('%s', (_, words, exact) => {
    expect(findNearest(article, words)).toMatchObject({ exact, start: article.indexOf(exact) });
  });

  it('is found in a text without spaces', () => {
    expect(findNearest('昨天大桥正式开通了。', '大桥已经开通')?.exact).toContain('大桥');
  });

  it.each(['castle', '', '…'])('is none when no word of them is there: %j', (words) => {
    expect(findNearest(article, words)).toBeUndefined();
  });

  it('stands where its offsets say', () => {
    fc.assert(
      fc.property(text, text, (any, words) => {
        const place = findNearest(any, words);
        if (place !== undefined) expect(any.slice(place.start, place.end)).toBe(place.exact);
      }),
    );
  });
});

describe('spellings', () => {
  it('differ in something exactly when the texts are not the same, if they are respelt alike', () => {
    fc.assert(
      fc.property(text, (one) => {
        const other = respell(one).text;
        expect(findDifferences(one, other).length > 0).toBe(one !== other);
      }),
    );
  });

  it('know where each character comes from', () => {
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...SPELLINGS), { nil: undefined }), (one, but) => {
        const { text: spelt, from } = respell(one, but);
        expect(from).toHaveLength(spelt.length);
        expect(from.every((at, index) => at < one.length && (index === 0 || at > (from[index - 1] ?? 0)))).toBe(true);
      }),
    );
  });
});
