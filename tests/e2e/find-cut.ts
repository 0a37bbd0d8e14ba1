import type { Page } from 'puppeteer-core';

/** Opens all that can be opened and tells what of a page is cut off or sticks out sideways: "p.form: 12 px of “On this page…” are cut off". Open shadow roots are looked into. */
export function findCut(page: Page): Promise<string[]> {
  return page.evaluate(lookForCut);
}

// Runs in the page. What is wider than its box sticks out where it holds text of its own; where it holds boxes these are looked at.
function lookForCut(): string[] {
  const found: string[] = [];
  for (const details of document.querySelectorAll('details')) details.open = true;
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) found.push(`the page is ${over} px wider than its window`);
  const tell = (element: Element, what: string) => {
    const kind = `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')}`;
    found.push(`${kind}: ${what} “${(element.textContent ?? '').trim().slice(0, 40)}”`);
  };
  const isOut = (element: Element) => element.closest('.off, svg, select, textarea, input') !== null || !element.checkVisibility();
  const hasText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '');
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (isOut(element) || element.clientWidth <= 1) continue;
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
      const wide = element.scrollWidth - element.clientWidth;
      const high = element.scrollHeight - element.clientHeight;
      if (wide > 1 && cuts(overflowX)) tell(element, `${wide} px are cut off of`);
      if (wide > 1 && overflowX === 'visible' && hasText(element)) tell(element, `${wide} px stick out of`);
      if (high > 1 && cuts(overflowY) && webkitLineClamp === 'none') tell(element, `${high} px below are cut off of`);
    }
  };
  look(document);
  return found;
}
