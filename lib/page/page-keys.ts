/** What a key asks for on a page. */
export type PageCommand = 'next' | 'previous' | 'enter-card' | 'close';

const ALT_KEYS: Readonly<Record<string, PageCommand>> = {
  Period: 'next',
  Comma: 'previous',
  Enter: 'enter-card',
  NumpadEnter: 'enter-card',
};

/**
 * Listens for our keys before the page does and keeps those we act on from it: Alt with . , or Enter, and Esc.
 * In a text field they belong to the field, but for Esc.
 * @param act gives true when it acted on the command
 */
export function listenForKeys(act: (command: PageCommand) => boolean, signal: AbortSignal): void {
  const listener = (event: KeyboardEvent): void => {
    const command = event.isTrusted ? toCommand(event) : undefined;
    if (command === undefined || !act(command)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', listener, { capture: true, signal });
}

function toCommand(event: KeyboardEvent): PageCommand | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, code, key } = event;
  if (ctrlKey || metaKey || shiftKey) return undefined;
  if (!altKey) return key === 'Escape' ? 'close' : undefined;
  // Of a field in an open shadow tree the target names the host only.
  return isWriting(event.composedPath()[0] ?? null) ? undefined : ALT_KEYS[code];
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
