import type { PageCommand } from '../../lib/domain/page-keys.ts';

/** The message that names each command of a page's keys. */
export const COMMAND_KEYS: { readonly [command in PageCommand]: string } = {
  next: 'keys.next',
  previous: 'keys.previous',
  'enter-card': 'keys.enterCard',
  pin: 'keys.pin',
  back: 'keys.back',
  close: 'keys.close',
};
