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

/** The message that names each command of the manifest: the browser's own words for it are in the language of the browser. */
export const BROWSER_COMMAND_KEYS: { readonly [name: string]: string | undefined } = {
  'next-mention': 'commandNext',
  'previous-mention': 'commandPrevious',
  'toggle-card': 'commandCard',
  'toggle-site': 'commandSite',
  'open-panel': 'commandPanel',
};
