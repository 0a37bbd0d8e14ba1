/** The element that stands around marked words while the element painter is in use; inline to our own reading. */
export const MARK_ELEMENT = 'parallax-mark';

/**
 * Takes a mark's element away and gives the page its one text node back. mark.js leaves "before | mark | after" of it,
 * empty texts included; its own unmark() would take every mark of the parent off and merge texts that the page had apart.
 */
export function unwrap(element: Element): void {
  const { previousSibling: before, nextSibling: after } = element;
  if (before instanceof Text && after instanceof Text) {
    before.data += (element.textContent ?? '') + after.data;
    after.remove();
    element.remove();
  } else {
    element.replaceWith(...element.childNodes);
  }
}
