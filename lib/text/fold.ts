import { isSpace } from './word-character.ts';

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const MIDDLE_DOT = 0xb7;
const SPACE = 0x20;
const FIRST_FULL_WIDTH = 0xff01;
const LAST_FULL_WIDTH = 0xff5e;
/** How far full-width characters stand above their ASCII counterparts. */
const FULL_WIDTH = 0xfee0;
const WIDE = /[０-９Ａ-Ｚａ-ｚ]/u;

/** Code of a character that stands inside words without being read: it is passed over and never part of a form. */
export const INVISIBLE = -1;

/** The letter or digit of ASCII that a UTF-16 code unit is the full-width form of; any other code unit as it is. */
export function toNarrowCode(code: number): number {
  return code >= FIRST_FULL_WIDTH && code <= LAST_FULL_WIDTH && WIDE.test(String.fromCharCode(code)) ? code - FULL_WIDTH : code;
}

/**
 * Folds one UTF-16 code unit to the one spelling that surface forms are kept in: any white space to a space, any
 * apostrophe to ', any hyphen to -, any dot between the parts of a Chinese name to ·, full-width characters to those of
 * ASCII, and to INVISIBLE what is not seen: soft hyphen, characters of no width or that only say which way text runs,
 * stress marks.
 */
export function foldCode(code: number): number {
  if (code < 0x80) return code === 0x60 ? APOSTROPHE : code >= 0x09 && code <= 0x0d ? SPACE : code;
  switch (code) {
    case 0x00ad:
    case 0x0300:
    case 0x0301:
    case 0x2060:
    case 0xfeff:
      return INVISIBLE;
    case 0x00b4:
    case 0x02b9:
    case 0x02bb:
    case 0x02bc:
    case 0x2018:
    case 0x2019:
    case 0x2032:
      return APOSTROPHE;
    case 0x2010:
    case 0x2011:
    case 0x2212:
      return HYPHEN;
    case 0x2022:
    case 0x2027:
    case 0x2219:
    case 0x30fb:
    case 0xff65:
      return MIDDLE_DOT;
    default:
      if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return INVISIBLE;
      if (code >= FIRST_FULL_WIDTH && code <= LAST_FULL_WIDTH) return foldCode(code - FULL_WIDTH);
      return isSpace(code) ? SPACE : code;
  }
}

/** Folds a whole text with `foldCode`, composed first, runs of white space to one space. */
export function foldText(text: string): string {
  const composed = text.normalize('NFC');
  let folded = '';
  for (let at = 0; at < composed.length; at++) {
    const code = foldCode(composed.charCodeAt(at));
    if (code === INVISIBLE || (code === SPACE && folded.endsWith(' '))) continue;
    folded += String.fromCharCode(code);
  }
  return folded.trim();
}
