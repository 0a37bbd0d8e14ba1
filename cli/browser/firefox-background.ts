import type { Gecko } from './gecko.ts';
import { until } from './until.ts';

const STATE = 'return WebExtensionPolicy.getByID(input).extension.backgroundState;';

// What the idle timer itself calls; the options leave out its two reasons to wait a while longer.
const STOP = `
  await WebExtensionPolicy.getByID(input).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;

/** Whether the event page of an extension is there or about to be. */
export async function backgroundRuns(gecko: Gecko, id: string): Promise<boolean> {
  const state = await gecko.run(STATE, id);
  return typeof state === 'string' && state !== 'stopped';
}

// Another one may have begun before anybody looks: a view that is open has something to ask at once.
const WHICH = `
  for (const view of WebExtensionPolicy.getByID(input).extension.views) if (view.viewType === 'background') return view.contextId;
  return null;`;

/** Ends the event page of an extension as its idle timer would, and waits until it is gone. */
export async function stopEventPage(gecko: Gecko, id: string): Promise<void> {
  await until('the event page to have started', async () => (await gecko.run(STATE, id)) !== 'starting');
  if (!(await backgroundRuns(gecko, id))) return;
  const which = await gecko.run(WHICH, id);
  await gecko.run(STOP, id);
  await until('the event page to be gone', async () => which === null || (await gecko.run(WHICH, id)) !== which);
}
