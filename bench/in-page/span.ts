/** Where something was found: offsets into the text of all text nodes of the document, in order. */
export type Span = readonly [start: number, end: number];

/** Where each text node's data begins in the text of the whole document. */
export function toBases(): Map<Node, number> {
  const bases = new Map<Node, number>();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    bases.set(node, at);
    at += (node as Text).length;
  }
  return bases;
}

/** The text that spans are offsets into. */
export function toDocumentText(): string {
  const parts: string[] = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) parts.push((node as Text).data);
  return parts.join('');
}

/** Ranges as spans, in the order of the document. */
export function toSpans(ranges: readonly AbstractRange[]): Span[] {
  const bases = toBases();
  const at = (node: Node, offset: number) => (bases.get(node) ?? Number.NaN) + offset;
  return ranges
    .map((range): Span => [at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset)])
    .toSorted((a, b) => a[0] - b[0]);
}
