import { describe, expect, it } from 'vitest';
import { findWords, toWord } from './words.ts';

const read = (text: string) => findWords(text).map(({ written }) => toWord(written).folded);
const stem = (word: string) => toWord(word).stem;

describe('words of a text', () => {
  it.each([
    ['case, marks and apostrophes', 'Élan O’Neill Kazakhstan’s ʼtis', ['elan', 'oneill', 'kazakhstan', 'tis']],
    ['ё and stress', 'Приём, За\u0301мок', ['прием', 'замок']],
    ['Kazakh letters, as on a keyboard without them', 'Қазақстан Өзбекстан', ['казакстан', 'озбекстан']],
    ['й stays', 'Договор Ай', ['договор', 'ай']],
    ['full width', 'Ｐｕｔｉｎ２０２２', ['putin2022']],
    ['hyphens part', 'multi-vector', ['multi', 'vector']],
    ['Chinese in pairs, the last sign again', '哈萨克斯坦2022年', ['哈萨', '萨克', '克斯', '斯坦', '坦', '2022', '年']],
    ['letters of the other script', 'Kазахстан', ['казахстан']],
  ])('are folded: %s', (_, text, words) => {
    expect(read(text)).toEqual(words);
  });

  it('are told where they stand in the text as it is, whatever is not seen in it', () => {
    const text = 'a\u00adb “Ци\u0301н” 普京';
    expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a\u00adb', 'Ци\u0301н', '普京', '京']);
  });

  it('have one stem in all their forms', () => {
    expect(new Set(['договор', 'договора', 'договором', 'Договорам'].map(stem)).size).toBe(1);
    expect(new Set(['agreement', 'Agreements', 'agreement’s'].map(stem)).size).toBe(1);
    expect(stem('Қазақстанның')).toBe('казакстаннын');
  });
});
