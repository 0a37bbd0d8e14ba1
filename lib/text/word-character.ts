const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Letters and digits among the signs of Latin-1. */
const LATIN_1 = 'ª²³µ¹º¼½¾';
/** Stands between words, and between the parts of a foreign name in Chinese. */
const KATAKANA_DOT = 0x30fb;

/** Whether a UTF-16 code unit is of a script written without spaces, Han or kana, where a word has no edges. */
export function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff && code !== KATAKANA_DOT) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Whether a UTF-16 code unit continues a word of a spaced script: a letter, digit or mark (Unicode UAX #29, simplified). */
export function isWordCharacter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  // Latin-1 and Latin Extended; the signs among its letters are × and ÷. The expression is large once it is made.
  if (code < 0x250) return code >= 0xc0 ? code !== 0xd7 && code !== 0xf7 : LATIN_1.includes(String.fromCharCode(code));
  if (code >= 0x400 && code <= 0x481) return true;
  if (code >= 0x48a && code <= 0x52f) return true;
  if (code >= 0x2000 && code <= 0x206f) return false;
  if (isUnspaced(code)) return false;
  return WORD.test(String.fromCharCode(code));
}

/** Whether a UTF-16 code unit is white space. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000
  );
}
