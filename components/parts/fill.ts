import type { ComponentChildren } from 'preact';
import type { Values } from '../strings.ts';

const FIRST_MARK = 0xe000;
const MARK = /([\ue000-\ue009])/u;

/**
 * Puts elements where a message has its placeholders, so that a sentence with a name in bold stays one message.
 * The message is asked for with private-use characters, which no catalogue contains, and split at them.
 */
export function fill(
  toMessage: (marks: Values) => string,
  nodes: { readonly [placeholder: string]: ComponentChildren },
): ComponentChildren[] {
  const marks = Object.fromEntries(Object.keys(nodes).map((name, at) => [name, String.fromCharCode(FIRST_MARK + at)]));
  const inOrder = Object.values(nodes);
  return toMessage(marks)
    .split(MARK)
    .filter((piece) => piece !== '')
    .map((piece) => (MARK.test(piece) ? inOrder[piece.charCodeAt(0) - FIRST_MARK] : piece));
}
