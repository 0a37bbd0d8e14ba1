import { isSpace } from './word-character.ts';

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const SPACE = 0x20;

/** Code of a character that stands inside words without being read: it is passed over and never part of a form. */
export const INVISIBLE = -1;

/**
 * Folds one UTF-16 code unit to the one spelling that surface forms are kept in: any white space to a space, any
 * apostrophe to ', any hyphen to -, characters that are not seen (soft hyphen, zero width, stress mark) to INVISIBLE.
 */
export function foldCode(code: number): number {
  if (code < 0x80) return code >= 0x09 && code <= 0x0d ? SPACE : code;
  switch (code) {
    case 0x00ad:
    case 0x0301:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
      return INVISIBLE;
    case 0x02bc:
    case 0x2018:
    case 0x2019:
      return APOSTROPHE;
    case 0x2010:
    case 0x2011:
      return HYPHEN;
    default:
      return isSpace(code) ? SPACE : code;
  }
}

/** Folds a whole text with `foldCode`, runs of white space to one space. */
export function foldText(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = foldCode(text.charCodeAt(at));
    if (code === INVISIBLE || (code === SPACE && folded.endsWith(' '))) continue;
    folded += String.fromCharCode(code);
  }
  return folded.trim();
}
