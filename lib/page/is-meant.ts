/**
 * Whether a command of the browser's, which all frames of a tab hear, is meant for this one: for the frame that has the focus, and
 * for the page itself when none of its frames has.
 */
export function isMeant(): boolean {
  const isElsewhere = document.activeElement?.matches('iframe, frame, object, embed') === true;
  return !isElsewhere && (window === window.top || document.hasFocus());
}
