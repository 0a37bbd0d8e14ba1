let source: string | undefined;

/**
 * Parses the page's body anew from its own HTML and lays it out: to a reader it is a page never read before, whose
 * text the browser has yet to hand over to scripts (the larger part of a bare pass), while the code stays warm.
 */
export function freshen(): void {
  source ??= document.body.innerHTML;
  document.body.innerHTML = source;
  void document.documentElement.offsetHeight;
}
