import type { Contender } from '../contender.ts';

/** Where the floors leave what they added up, so that no engine may leave their work out. */
export const sink = { value: 0 };

/** The floor: a bare TreeWalker pass that reads every text node's data. */
export const treeWalker: Contender = () => toFloor(({ data }) => data.length);

/** The physical limit of a matcher in JavaScript: the same pass, looking at every character once. */
export const charCodes: Contender = () => toFloor(({ data, parentNode }) => (data.length > LONG && isCode(parentNode) ? 0 : sumOf(data)));

/** Only long texts are asked what they stand in: scripts and styles, which no matcher looks through. */
const LONG = 100;

function isCode(parent: Node | null): boolean {
  return parent instanceof HTMLScriptElement || parent instanceof HTMLStyleElement;
}

function toFloor(look: (node: Text) => number) {
  return {
    run: () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      let sum = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) sum += look(node as Text);
      sink.value += sum;
    },
    spans: () => [],
    undo: () => {},
  };
}

function sumOf(data: string): number {
  let sum = 0;
  for (let at = 0; at < data.length; at++) sum = (sum + data.charCodeAt(at)) | 0;
  return sum;
}
