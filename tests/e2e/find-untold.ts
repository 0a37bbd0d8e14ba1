import type { Page } from 'puppeteer-core';

/** Marks what has a ground of its own, so that it can be asked in forced colours, which have none, whether it can still be told. */
export async function noteGrounds(page: Page): Promise<void> {
  await page.evaluate(() => {
    const note = (root: ParentNode, ground: string) => {
      for (const element of root.children) {
        const own = getComputedStyle(element).backgroundColor;
        const isOwn = own !== 'rgba(0, 0, 0, 0)' && own !== ground && element.checkVisibility();
        if (isOwn) (element as HTMLElement).dataset['ground'] = own;
        note(element.shadowRoot ?? element, isOwn ? own : ground);
      }
    };
    note(document.body, getComputedStyle(document.body).backgroundColor);
  });
}

/** In forced colours: what can be operated and looks like text, what is chosen and looks like the rest, and what had a ground and has no edge. */
export function findUntold(page: Page): Promise<string[]> {
  return page.evaluate(lookForUntold);
}

// Runs in the page.
function lookForUntold(): string[] {
  const found: string[] = [];
  const tell = (element: Element, what: string) => {
    const kind = `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')}`;
    found.push(`${kind}: ${what} (“${(element.textContent ?? '').trim().slice(0, 40)}”)`);
  };
  const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const toLines = (style: CSSStyleDeclaration, ground: string) => [
    ...SIDES.map((side) =>
      Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none' && style[`border${side}Color`] !== ground
        ? `${style[`border${side}Style`]} ${style[`border${side}Color`]}`
        : '',
    ),
    style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) === 0 ? '' : style.outlineColor,
  ];
  const toGround = (element: Element): string => {
    for (let one: Element | null = element; one !== null; one = one.parentElement ?? (one.getRootNode() as ShadowRoot).host ?? null) {
      const { backgroundColor } = getComputedStyle(one);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const isDrawn = (element: Element) => {
    const [style, ground] = [getComputedStyle(element), toGround(element.parentElement ?? element)];
    const stroke = [style.stroke, style.fill].some((paint) => paint !== 'none' && paint !== ground);
    return element.namespaceURI?.endsWith('svg') === true ? stroke : toLines(style, ground).some((line) => line !== '');
  };
  const isControl = (element: Element) =>
    element.matches('[type="file"]') || (element.matches('input, select, textarea') && getComputedStyle(element).appearance !== 'none');
  const isTold = (element: Element): boolean => {
    const [style, ground] = [getComputedStyle(element), toGround(element.parentElement ?? element)];
    if (isControl(element) || style.textDecorationLine.includes('underline')) return true;
    if (toGround(element) !== ground || toLines(style, ground).some((line) => line !== '')) return true;
    if (style.display === 'list-item' && style.listStyleType !== 'none') return true;
    if (style.color !== getComputedStyle(document.body).color) return true;
    return [...element.querySelectorAll('*')].some((inner) => (inner.matches('.glyph') ? isDrawn(inner) : isTold(inner)));
  };
  const toDress = (element: Element): string => {
    const style = getComputedStyle(element);
    return [toLines(style, ''), style.color, toGround(element), style.textDecorationLine, style.fontWeight].join();
  };
  const look = (root: ParentNode) => {
    const all = [...root.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility() && element.closest('.off') === null,
    );
    for (const element of all) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (element.matches('a[href], button, input, select, textarea, summary') && !isTold(element))
        tell(element, 'it can be operated and looks like text');
      const isChosen = element.matches('a[aria-current], button[aria-current], [aria-selected="true"], [aria-pressed="true"]');
      const peer =
        isChosen &&
        all.find(
          (other) =>
            other !== element &&
            other.className === element.className &&
            other.localName === element.localName &&
            !other.matches('[aria-current], [aria-selected="true"], [aria-pressed="true"]'),
        );
      if (peer && toDress(peer) === toDress(element)) tell(element, 'it is chosen and looks like the rest');
      const had = element.dataset['ground'] !== undefined && !element.matches('input, html, body, .panel, .doc, .popup');
      if (
        had &&
        toGround(element) === toGround(element.parentElement ?? element) &&
        toLines(getComputedStyle(element), toGround(element)).every((line) => line === '')
      )
        tell(element, 'it had a ground and has no edge');
    }
  };
  look(document);
  return found;
}
