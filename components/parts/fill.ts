import type { ComponentChildren } from 'preact';

const FIRST_MARK = 0xe000;
const MARK = /([\ue000-\ue009])/u;

/**
 * Puts elements where a message has its substitutions, so that a sentence with a name in bold stays one message.
 * The message is asked for with private-use characters, which no catalogue contains, and split at them.
 */
export function fill(toMessage: (marks: string[]) => string, nodes: readonly ComponentChildren[]): ComponentChildren[] {
  const marks = nodes.map((_, at) => String.fromCharCode(FIRST_MARK + at));
  return toMessage(marks)
    .split(MARK)
    .filter((piece) => piece !== '')
    .map((piece) => (MARK.test(piece) ? nodes[piece.charCodeAt(0) - FIRST_MARK] : piece));
}
