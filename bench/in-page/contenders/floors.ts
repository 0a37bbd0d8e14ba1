import type { Contender } from '../contender.ts';

/** Where the floors leave what they added up, so that no engine may leave their work out. */
export const sink = { value: 0 };

/** Only texts longer than this are asked what they stand in: scripts and styles, which no matcher looks through. */
const LONG = 100;

/** The floor: a bare TreeWalker pass that reads every text node's data. */
export const treeWalker: Contender = () => ({ run: () => pass(({ data }) => data.length), spans: () => [], undo: () => {} });

/** The physical limit of a matcher in JavaScript: the same pass, looking at every character once. */
export const charCodes: Contender = () => ({ run: passCharCodes, spans: () => [], undo: () => {} });

/** One pass of that limit. */
export function passCharCodes(): void {
  pass((node) => {
    const { data } = node;
    return data.length > LONG && isCode(node.parentNode) ? 0 : sumOf(data);
  });
}

function pass(look: (node: Text) => number): void {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) sum += look(node as Text);
  sink.value += sum;
}

function isCode(parent: Node | null): boolean {
  return parent instanceof HTMLScriptElement || parent instanceof HTMLStyleElement;
}

function sumOf(data: string): number {
  let sum = 0;
  for (let at = 0; at < data.length; at++) sum = (sum + data.charCodeAt(at)) | 0;
  return sum;
}
