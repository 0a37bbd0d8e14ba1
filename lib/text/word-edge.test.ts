import { describe, expect, it } from 'vitest';
import { isInsideWord, isWord } from './word-edge.ts';

const places = (text: string, holds: (text: string, at: number) => boolean) =>
  Array.from({ length: text.length + 3 }, (_, place) => place - 1).filter((at) => holds(text, at));

describe('words and their insides', () => {
  it.each([
    ['from edge to edge of a text', 'abc', [0, 1, 2], [1, 2]],
    ['parted by a sign', 'ab, я1', [0, 1, 4, 5], [1, 5]],
    ['of a script without spaces there are none', '中国a', [2], []],
    ['what is not seen is no part of one', 'a\u00adb', [0, 2], []],
    ['nothing in an empty text', '', [], []],
  ])('%s', (_, text, words, insides) => {
    expect(places(text, isWord)).toEqual(words);
    expect(places(text, isInsideWord)).toEqual(insides);
  });
});
