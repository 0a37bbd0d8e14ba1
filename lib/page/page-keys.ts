import { toPlace } from './to-place.ts';

/** What a key asks for on a page. */
export type PageCommand = 'next' | 'previous' | 'enter-card' | 'close';

const ALT_KEYS: Readonly<Record<string, PageCommand>> = {
  Period: 'next',
  Comma: 'previous',
  Enter: 'enter-card',
  NumpadEnter: 'enter-card',
};

/**
 * Acts on our keys and keeps those from the page that were acted on: Alt with . , or Enter, and Esc. In a text field they
 * belong to the field, but for Esc.
 * @param act gives true when it acted on the command
 */
export function hearKey(event: KeyboardEvent, act: (command: PageCommand) => boolean): void {
  const command = toCommand(event);
  if (command === undefined || !act(command)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function toCommand(event: KeyboardEvent): PageCommand | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, code, key } = event;
  if (ctrlKey || metaKey || shiftKey) return undefined;
  if (!altKey) return key === 'Escape' ? 'close' : undefined;
  return isWriting(toPlace(event)) ? undefined : ALT_KEYS[code];
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
