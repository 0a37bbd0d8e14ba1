import { canHighlight, clearHighlights } from './highlight-painter.ts';
import { MARK_ELEMENT, unwrap } from './mark-element.ts';

/** Class of the one element in our closed root; how a later copy of the extension knows its predecessor's host. */
export const LAYER_CLASS = 'parallax-layer';

type WithRoots = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
type ChromeDom = { readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } };

/**
 * Removes what an earlier copy of this script left in the page when the extension was updated, reloaded or removed:
 * Firefox ends content scripts at once and leaves what they drew (docs/browser-bugs.md, 4).
 */
export function removeLeftovers(): void {
  if (canHighlight()) clearHighlights();
  for (const element of document.querySelectorAll(MARK_ELEMENT)) unwrap(element);
  for (const element of document.querySelectorAll('[popover="manual"]')) {
    if (toRoot(element)?.querySelector(`.${LAYER_CLASS}`)) element.remove();
  }
}

function toRoot(element: WithRoots): ShadowRoot | null {
  const { chrome } = globalThis as ChromeDom;
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  return element instanceof HTMLElement ? (chrome?.dom?.openOrClosedShadowRoot(element) ?? null) : null;
}
