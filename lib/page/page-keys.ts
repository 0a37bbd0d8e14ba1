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
 * @param place where the key was pressed, as the event's path has it
 * @param act gives true when it acted on the command
 */
export function hearKey(event: KeyboardEvent, place: EventTarget | undefined, act: (command: PageCommand) => boolean): void {
  const command = toCommand(event, place);
  if (command === undefined || !act(command)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function toCommand(event: KeyboardEvent, place: EventTarget | undefined): PageCommand | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, code, key } = event;
  if (ctrlKey || metaKey || shiftKey) return undefined;
  if (!altKey) return key === 'Escape' ? 'close' : undefined;
  return isWriting(place) ? undefined : ALT_KEYS[code];
}

function isWriting(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
