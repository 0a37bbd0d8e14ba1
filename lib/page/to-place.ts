/**
 * Where in the page a key or the focus went; inside an open shadow tree, of which the target names the host only. An event
 * that was kept has no path any more: what has the focus now is as good.
 */
export function toPlace(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? toFocused(document);
}

function toFocused({ activeElement }: Document | ShadowRoot): Element | null {
  const root = activeElement?.shadowRoot;
  return root ? (toFocused(root) ?? activeElement) : activeElement;
}
