/** Makes an element of HTML in any document: `createElement` makes one without a meaning where the document is XML or SVG. */
export function toHtml<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  return document.createElementNS('http://www.w3.org/1999/xhtml', tag) as HTMLElementTagNameMap[Tag];
}
