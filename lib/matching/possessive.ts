import { kindOf, WORD } from '../text/character-kind.ts';
import { foldCode } from '../text/fold.ts';

const APOSTROPHE = 0x27;
const LAST_LATIN = 0x24f;
const S = 0x73;
/** Between a capital and its small letter in ASCII. */
const SMALL = 0x20;

/** Whether an English name is somebody's: 's follows, or after an s an apostrophe that closes no quotation of it. */
export function isPossessive(text: string, start: number, end: number): boolean {
  if (foldCode(text.charCodeAt(end)) !== APOSTROPHE || text.charCodeAt(end - 1) > LAST_LATIN) return false;
  if (isS(text, end + 1)) return kindOf(text.charCodeAt(end + 2)) !== WORD;
  return isS(text, end - 1) && kindOf(text.charCodeAt(end + 1)) !== WORD && foldCode(text.charCodeAt(start - 1)) !== APOSTROPHE;
}

function isS(text: string, at: number): boolean {
  return (text.charCodeAt(at) | SMALL) === S;
}
