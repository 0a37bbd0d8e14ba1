import type { KeyChord } from '../../lib/domain/page-keys.ts';

/** What stands on keys whose place on the keyboard has another name. */
const CAPS: { readonly [code: string]: string } = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Keys pressed together, one by one, as they are printed on keyboards: "Alt+Period" gives "Alt" and ".". */
export function toCaps(chord: KeyChord): string[] {
  return chord === '' ? [] : chord.split('+').map((key) => CAPS[key] ?? key.replace(/^(?:Key|Digit)(?=.$)/u, ''));
}
