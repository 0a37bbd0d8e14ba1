import { CARD_COMMANDS, type PageCommand, type PageKeys, toPageCommand } from '../domain/page-keys.ts';

/**
 * Acts on the keys of a page and keeps those from it that were acted on. In a text field they belong to the field, but for the one
 * that closes; keys of the card are heard in the card only.
 * @param place where the key was pressed, as the event's path has it
 * @param act gives true when it acted on the command
 */
export function hearKey(
  event: KeyboardEvent,
  place: EventTarget | undefined,
  keys: PageKeys,
  act: (command: PageCommand) => boolean,
): void {
  const command = toPageCommand(keys, event);
  if (command === undefined || CARD_COMMANDS.includes(command)) return;
  if ((command !== 'close' && isWriting(place)) || !act(command)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isWriting(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
