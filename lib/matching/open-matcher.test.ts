import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { SurfaceForm } from '../domain/mention.ts';
import { compileForms } from './compile-matcher.ts';
import { findNaively, MARKS, SPACES, UNSEEN } from './fixture-naive.ts';
import { type Candidate, isMatcher, openMatcher } from './open-matcher.ts';
import { toShipped, toStored } from './ship-matcher.ts';

const find = (forms: readonly SurfaceForm[], text: string) => openMatcher(compileForms(forms)).find(text);
const name = (text: string, topic: string | null = 'x'): SurfaceForm => ({ text, topic, form: 'base' });

const WORD_LETTERS = 'abBéаяң1';
const HAN = '龘靐';
const FORM_LETTERS = Array.from(`${WORD_LETTERS}\u0308${HAN} -'.`);
const TEXT_LETTERS = [...FORM_LETTERS, ...Array.from(`${SPACES}${UNSEEN}${MARKS}\u2011’ʼＢВ\0,`)];

// Names start with a letter, hold single spaces and end in anything else; their words are of one script.
const formText = fc
  .string({ unit: fc.constantFrom(...FORM_LETTERS), minLength: 1, maxLength: 5 })
  .map((text) => text.normalize('NFC'))
  .filter((text) => /^[\p{L}\p{N}]/u.test(text) && text.trim() === text && !text.includes('  '))
  .filter((text) =>
    text.split(/[^\p{L}\p{N}\p{M}]/u).every((word) => !/\p{Script=Latin}/u.test(word) || !/\p{Script=Cyrillic}/u.test(word)),
  );
const literals = fc.array(fc.constantFrom('b', 'a*', 'я', '龘', 'b 1', '1*'), { minLength: 1, maxLength: 2 });
const conditions = fc.record(
  {
    onlyWith: fc.constantFrom(['y'], [['x', 'y'], 'z']),
    after: literals,
    before: literals,
    notAfter: literals,
    notBefore: literals,
    near: literals,
    notNear: literals,
    languages: fc.constant(['ru']),
  },
  { requiredKeys: [] },
);
const form: fc.Arbitrary<SurfaceForm> = fc
  .record(
    {
      text: formText,
      topic: fc.constantFrom('x', 'y', null),
      form: fc.constantFrom('base', 'case', 'derived'),
      conditions: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.constant({ onlyWith: ['y'] }), conditions),
    },
    { requiredKeys: ['text', 'topic', 'form'] },
  )
  .map(({ conditions: given, ...rest }) => ({ ...rest, ...(given && { conditions: given }) }));
const dictionary = fc.uniqueArray(form, { selector: ({ text }) => text, minLength: 1, maxLength: 12 });
const letter = fc.constantFrom(...TEXT_LETTERS);
// Words with letters of two scripts are read as of one where a name begins, and left as they are around it: whether a suffix
// (".a") or a word that a condition asks for ("a*") is there, either answer will do.
const EITHER_WAY = /(?:\.|(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])(?=[aа]))(?=[^ ,]*\p{Script=Latin})(?=[^ ,]*\p{Script=Cyrillic})/u;
// Half of a text's pieces are forms, or there would be few mentions in it.
const dictionaryAndText = dictionary.chain((forms) =>
  fc.tuple(
    fc.constant(forms),
    fc
      .array(fc.oneof(letter, fc.constantFrom(...forms.map(({ text }) => text))), { maxLength: 14 })
      .map((pieces) => pieces.join(''))
      .filter((text) => !EITHER_WAY.test(text)),
  ),
);

// Thousands of small dictionaries are compiled, which a busy machine does slowly.
vi.setConfig({ testTimeout: 30_000 });

describe('any dictionary on any text', () => {
  it('gives what trying every form at every place gives', () => {
    fc.assert(
      fc.property(dictionaryAndText, fc.constantFrom(undefined, 'ru', 'kk'), ([forms, text], language) => {
        expect(openMatcher(compileForms(forms)).find(text, language)).toEqual(findNaively(forms, text, language));
      }),
      { numRuns: 2000 },
    );
  });

  it('never overlaps and never joins two blocks', () => {
    fc.assert(
      fc.property(dictionaryAndText, ([forms, text]) => {
        let before = 0;
        for (const { start, end } of find(forms, text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(text.slice(start, end)).not.toContain('\0');
          before = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same for blocks read together and one by one', () => {
    fc.assert(
      fc.property(dictionaryAndText, ([forms, text]) => {
        const matcher = openMatcher(compileForms(forms));
        let offset = 0;
        const apart = text.split('\0').flatMap((block) => {
          const found = matcher.find(block).map((one) => move(one, offset));
          offset += block.length + 1;
          return found;
        });
        expect(apart).toEqual(matcher.find(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same after it was shipped and stored', () => {
    fc.assert(
      fc.property(dictionaryAndText, ([forms, text]) => {
        const stored = toStored(toShipped(compileForms(forms)));
        expect(isMatcher(stored) && openMatcher(stored).find(text)).toEqual(find(forms, text));
      }),
    );
  });

  it('never finds a name that two blocks share', () => {
    const long = formText.filter((text) => text.length > 1);
    fc.assert(
      fc.property(long, fc.nat(), (text, place) => {
        const at = 1 + (place % (text.length - 1));
        expect(find([name(text)], `${text.slice(0, at)}\0${text.slice(at)}`)).toEqual([]);
      }),
    );
  });
});

function move({ start, end, otherwise, ...rest }: Candidate, by: number): Candidate {
  return { start: start + by, end: end + by, ...rest, ...(otherwise && { otherwise: otherwise.map((one) => move(one, by)) }) };
}

const NAMES = [
  name('Tokayev', 'tokayev'),
  name('Kassym-Jomart Tokayev', 'tokayev'),
  name('Nur-Sultan', 'astana'),
  name('Moscow', 'moscow'),
  name('Moscow, Idaho', null),
  name('US', 'usa'),
  name('U.S.', 'usa'),
  name('Қазақстан', 'kazakhstan'),
  name('中国', 'china'),
  name('发展中国家', null),
  name('俄罗斯', 'russia'),
];

describe('word edges and lookalikes', () => {
  it.each([
    ['a name alone', 'Tokayev', ['Tokayev']],
    ['an English possessive stays outside the span', 'Tokayev’s visit', ['Tokayev']],
    ['a name inside a longer word is no mention', 'Tokayevs preTokayev Tokayev2 Tokayevа', []],
    ['a digit or mark continues a word', '1Tokayev Tokayev\u0308', []],
    ['an underscore does not', '_Tokayev_', ['Tokayev']],
    ['the longest name at a place wins', 'Kassym-Jomart Tokayev', ['Kassym-Jomart Tokayev']],
    ['a name that stops short gives way to the shorter one', 'Kassym-Jomart and Tokayev', ['Tokayev']],
    ['white space of any kind and length is one space', 'Kassym-Jomart \u00a0\n\u200b Tokayev', ['Kassym-Jomart \u00a0\n\u200b Tokayev']],
    ['hyphens that do not break are hyphens', 'Nur\u2011Sultan Nur\u2010Sultan', ['Nur\u2011Sultan', 'Nur\u2010Sultan']],
    ['a dash is not a hyphen', 'Nur–Sultan', []],
    ['names joined by a hyphen are two mentions', 'Moscow-Tokayev', ['Moscow', 'Tokayev']],
    ['a lookalike is consumed and mentions nothing', 'Moscow, Idaho and Moscow, Russia', ['Moscow']],
    ['case counts', 'tell us, let us in; the US', ['US']],
    ['a name may end in a full stop', 'the U.S. and U.S.', ['U.S.', 'U.S.']],
    ['but not in the middle of a longer abbreviation', 'U.S.A', []],
    ['Chinese has no edges', '他说中国和俄罗斯是邻国', ['中国', '俄罗斯']],
    ['a Chinese lookalike swallows the name in it', '发展中国家与中国', ['中国']],
    ['Latin and Chinese do not join into a word', '中国Tokayev俄罗斯', ['中国', 'Tokayev', '俄罗斯']],
    ['blocks do not join', 'Kassym-Jomart\0Tokayev Nur-\0Sultan 中\0国', ['Tokayev']],
    ['an edge of a block is an edge of a word', 'a\0Tokayev\0b', ['Tokayev']],
    ['a stress mark is not read', 'Токаев Қазақста\u0301н', ['Қазақста\u0301н']],
    ['nothing in an empty text', '', []],
  ])('%s', (_, text, expected) => {
    expect(find(NAMES, text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('passes the condition of an ambiguous name on', () => {
    const forms: SurfaceForm[] = [{ text: 'Union', topic: 'eaeu', form: 'base', conditions: { onlyWith: ['russia', 'kazakhstan'] } }];
    expect(find(forms, 'the Union')).toEqual([{ start: 4, end: 9, topic: 'eaeu', form: 'base', onlyWith: ['russia', 'kazakhstan'] }]);
  });

  it('does not go on from the first part of a word', () => {
    const forms = [name('amanat otan'), name('old amanat-sultan')];
    expect(find(forms, 'amanat-sultan otan, amanat otan').map(({ start }) => start)).toEqual([20]);
  });

  it('tells names apart by letters that are two code units long', () => {
    const forms = ['𠮷野', '𠮷田', '𠮷', '𡈽'].map((text) => name(text, text));
    expect(find(forms, '𠮷田,𠮷野,𡈽,𠮷').map(({ topic }) => topic)).toEqual(['𠮷田', '𠮷野', '𡈽', '𠮷']);
  });
});

describe('forty thousand names of as many topics', () => {
  // Each letter depends on all before it, so that few words share an ending.
  const words = Array.from({ length: 40_000 }, (_, at) => {
    let state = at + 1;
    return Array.from({ length: 8 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return String.fromCharCode(0x430 + (state >>> 27));
    }).join('');
  });
  const compiled = compileForms(words.map((word) => name(`${word} abc`, word)));

  it('are all found, each as its own, in lists that are passed over by the thousand', () => {
    const found = openMatcher(compiled).find(words.map((word) => `${word} abc, ${word} ab`).join('; '));
    expect(found.map(({ topic }) => topic)).toEqual(words);
  });
});

describe('a stored matcher', () => {
  it.each([
    ['of this code', compileForms(NAMES), true],
    ['of another version', compileForms(NAMES).replace(/^\d+/u, '99'), false],
    ['of the version before, which was no text', { schema: 2 }, false],
    ['not set up yet', undefined, false],
    ['null', null, false],
    ['other text', 'matcher', false],
  ])('%s', (_, stored, opens) => {
    expect(isMatcher(stored)).toBe(opens);
  });

  it('without names finds nothing', () => {
    expect(find([], 'Tokayev')).toEqual([]);
  });
});
