import { kindOf, WORD } from './character-kind.ts';

/** Whether part of a word of a spaced script stands at a place of a text; before and after the text nothing does. */
export function isWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindOf(text.charCodeAt(at)) === WORD;
}

/** Whether a place stands inside a word: it goes on from the character before to the one here. */
export function isInsideWord(text: string, at: number): boolean {
  return isWord(text, at) && isWord(text, at - 1);
}
