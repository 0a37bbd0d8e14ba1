import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNamePattern, toTrieUnion, toUnion } from './name-pattern.ts';

const NAMES = ['Astana', 'Astana airport', "Russia's", 'Казахстан', '哈萨克斯坦', '哈萨克', 'U.S. (and more)', 'Qazaqstan-Resei'];
const find = (join: (names: readonly string[]) => string, text: string) => text.match(toNamePattern(NAMES, join)) ?? [];

describe.each([
  ['union', toUnion],
  ['trie', toTrieUnion],
] as const)('the %s pattern', (_, join) => {
  it.each([
    ['the longest name at a place', 'at Astana airport', ['Astana airport']],
    ['whole words only', 'Astanas in Казахстана and Astana', ['Astana']],
    ['Chinese without spaces around it', '在哈萨克斯坦的Astana的', ['哈萨克斯坦', 'Astana']],
    ['signs as they are', 'the U.S. (and more) UxS', ['U.S. (and more)']],
    ['hyphens as they are', 'Qazaqstan-Resei', ['Qazaqstan-Resei']],
  ] as const)('finds %s', (__, text, found) => {
    expect(find(join, text)).toEqual(found);
  });
});

describe('both patterns', () => {
  it('find the same in any text made of pieces of names', () => {
    const piece = fc.constantFrom(...NAMES, ' ', 'a', '.', '的', ...NAMES.map((name) => name.slice(0, 3)));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(find(toUnion, text)).toEqual(find(toTrieUnion, text));
      }),
    );
  });
});
