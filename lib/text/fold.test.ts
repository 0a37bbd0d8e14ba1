import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCode, foldText, INVISIBLE } from './fold.ts';

describe('one spelling for what reads the same', () => {
  it.each([
    ['no-break space', 'Air\u00a0Astana', 'Air Astana'],
    ['narrow no-break, thin and ideographic space', 'a\u202fb\u2009c\u3000d', 'a b c d'],
    ['a line break and its indentation', 'Nur\n\t  Sultan', 'Nur Sultan'],
    ['spaces around are no part of a name', '  Astana\n', 'Astana'],
    ['curly and letter apostrophes', 'a’ b‘ cʼ', "a' b' c'"],
    ['hyphens that do or do not break', 'Nur‐Sultan Nur‑Sultan', 'Nur-Sultan Nur-Sultan'],
    ['dashes are something else', 'Nur–Sultan—', 'Nur–Sultan—'],
    ['soft hyphens', 'Kazakh\u00adstan', 'Kazakhstan'],
    ['zero-width characters and a byte order mark', 'a\u200bb\u200cc\u200dd\u2060e\ufefff', 'abcdef'],
    ['a stress mark', 'Пу\u0301тин', 'Путин'],
    ['spaces with something unseen between them', 'a \u200b b', 'a b'],
    ['letters of any script stay', 'Қазақстан中国É', 'Қазақстан中国É'],
    ['the mark between blocks stays', 'a\0b', 'a\0b'],
  ])('%s', (_, text, expected) => {
    expect(foldText(text)).toBe(expected);
  });

  it('changes nothing that has been folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aя中 \u00a0\u00ad\u200b’-‑\n')) }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('folds each code unit to one code unit or to nothing, so that offsets can be kept', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const folded = foldCode(code);
      expect(folded === INVISIBLE || (folded >= 0 && folded <= 0xffff)).toBe(true);
    }
  });
});
