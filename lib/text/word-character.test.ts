import { describe, expect, it } from 'vitest';
import { isSpace, isUnspaced, isWordCharacter } from './word-character.ts';

const code = (letter: string) => letter.charCodeAt(0);

describe('what continues a word', () => {
  it.each([
    ['Latin', 'azAZéßıŞ', true],
    ['Cyrillic, Kazakh and Ukrainian letters with it', 'аяАЯёЁәғқңөұүһіїєґ', true],
    ['digits of any script', '09٣', true],
    ['marks that combine', '\u0308\u0483', true],
    ['Arabic, Armenian, Georgian', 'عԱა', true],
    ['Hangul, which has spaces', '한', true],
    ['Chinese and Japanese, which have none', '中国あア', false],
    ['punctuation', '.,;:!?\'"-_()[]«»“”’–—·、。', false],
    ['spaces and the mark between blocks', ' \n\u00a0\0', false],
    ['half of a letter beyond the Basic Multilingual Plane', '\ud840', false],
  ])('%s', (_, letters, expected) => {
    expect(Array.from(letters).filter((letter) => isWordCharacter(code(letter)) !== expected)).toEqual([]);
  });

  it('agrees with Unicode on every letter of the Basic Multilingual Plane that has spaces around its words', () => {
    const differing: string[] = [];
    for (let at = 0; at <= 0xffff; at++) {
      const letter = String.fromCharCode(at);
      // U+0482, the thousands sign, is a symbol inside the Cyrillic block; U+2000 to U+206F holds no letters.
      if (!isUnspaced(at) && isWordCharacter(at) !== /[\p{L}\p{N}\p{M}]/u.test(letter)) differing.push(at.toString(16));
    }
    expect(differing).toEqual([]);
  });
});

describe('writing without spaces', () => {
  it.each([
    ['Han', '中里𠮷'.slice(0, 2), true],
    ['Han of extension A and of compatibility', '㐀豈', true],
    ['kana', 'あア', true],
    ['Hangul', '한', false],
    ['Latin and Cyrillic', 'aя', false],
    ['Chinese punctuation', '·、。「', false],
  ])('%s', (_, letters, expected) => {
    expect(Array.from(letters).filter((letter) => isUnspaced(code(letter)) !== expected)).toEqual([]);
  });
});

describe('white space', () => {
  it.each([
    ['what a page can hold between words', ' \t\n\r\f\v\u00a0\u2003\u2009\u202f\u3000', true],
    ['characters without width are none', '\u200b\u00ad\ufeff', false],
    ['neither is the mark between blocks', '\0', false],
  ])('%s', (_, letters, expected) => {
    expect(Array.from(letters).filter((letter) => isSpace(code(letter)) !== expected)).toEqual([]);
  });
});
