import { MARK_ELEMENT, unwrap } from './mark-element.ts';

/** Class of the one element in our closed root; how a later copy of the extension knows its predecessor's host. */
export const LAYER_CLASS = 'parallax-layer';

type WithRoots = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
type ChromeDom = { readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } };

/** What a host of ours looks like from outside; pages have such elements too. */
export const LIKELY_LAYERS = '[popover="manual"]';

// Firefox ends content scripts at once when the extension is updated, reloaded or removed, and leaves what they drew
// (docs/browser-bugs.md, 4). A later copy of the extension removes it.

/** Removes the card that an earlier copy of this script left in the page. */
export function removeLeftLayers(): void {
  for (const element of document.querySelectorAll(LIKELY_LAYERS)) {
    if (toAnyRoot(element)?.querySelector(`.${LAYER_CLASS}`)) element.remove();
  }
}

/** Removes the elements with which an earlier copy of this script marked words, in open shadow trees too. */
export function removeLeftMarks(root: Document | ShadowRoot = document): void {
  for (const element of root.querySelectorAll(MARK_ELEMENT)) unwrap(element);
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot !== null) removeLeftMarks(shadowRoot);
}

/** The shadow root of an element, closed ones too: an extension may look. */
export function toAnyRoot(element: WithRoots): ShadowRoot | null {
  const { chrome } = globalThis as ChromeDom;
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  return element instanceof HTMLElement ? (chrome?.dom?.openOrClosedShadowRoot(element) ?? null) : null;
}
