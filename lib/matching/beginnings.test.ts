import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Beginnings } from './beginnings.ts';
import { compileForms } from './compile-matcher.ts';
import type { CompiledMatcher } from './compiled-matcher.ts';
import { type Candidate, type Matcher, openMatcher } from './open-matcher.ts';
import { packAlphabet, packMatcher, unpackMatcher } from './pack-matcher.ts';

const SOFT_HYPHEN = '\u00ad';
const compiled = compileForms(
  ['Tokayev', 'Ab', '中国'].map((text) => ({ text, topic: text, form: 'base' as const, conditions: { notAfter: ['not'] } })),
);
const matcher = openMatcher(compiled);
const credulous = openMatcher(withoutFilter(compiled));

// A filter that takes every character for the beginning of a name: by hashes alone a real one may be wrong anywhere.
function withoutFilter(stored: CompiledMatcher): CompiledMatcher {
  const { head, labels, kinds, alphabet, beginnings, conditions, bits } = unpackMatcher(stored);
  const all = new Uint8Array(beginnings.length).fill(0xff);
  return packMatcher(head, [labels, kinds, packAlphabet(alphabet), all, conditions, bits]);
}

/** More often than texts as short as these can be gone on with: once for each character, and for each of its normal form. */
const MOST_STARTS = 200;
let starts = 0;

function find(by: Matcher, text: string): readonly Candidate[] {
  starts = 0;
  return by.find(text);
}

beforeEach(() => {
  // Reading that never ends would end no test.
  const goTo = Object.getOwnPropertyDescriptor(Beginnings.prototype, 'goTo')?.value as (this: Beginnings, at: number) => void;
  vi.spyOn(Beginnings.prototype, 'goTo').mockImplementation(function (this: Beginnings, at) {
    if (++starts > MOST_STARTS) throw new Error('The text is read over and over.');
    goTo.call(this, at);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  ['after a block end', `Tokayev\0A${SOFT_HYPHEN}b`, ['Tokayev', `A${SOFT_HYPHEN}b`]],
  ['after an empty block', `\0\0${SOFT_HYPHEN}Ab`, ['Ab']],
  ['at the end', `Ab \0${SOFT_HYPHEN}`, ['Ab']],
])('text that is not normal %s is read to its end where the filter takes the block end for a name', (_, text, expected) => {
  expect(find(credulous, text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

const piece = fc.constantFrom('Tokayev', 'Ab', 'A', 'b', '中国', '中', 'not ', 'я', ' ', ',', '\0', SOFT_HYPHEN, '\u0301', 'Ｂ');
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

it('the filter never changes what is found', () => {
  fc.assert(
    fc.property(text, (read) => {
      expect(find(credulous, read)).toEqual(find(matcher, read));
    }),
    { numRuns: 1000 },
  );
});
