import type { Gecko } from './gecko.ts';
import { until } from './until.ts';

const STATE = 'return WebExtensionPolicy.getByID(input).extension.backgroundState;';

// What the idle timer itself calls; the options leave out its two reasons to wait a while longer.
const STOP = `
  await WebExtensionPolicy.getByID(input).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;

const RUN_COMMAND = `
  const { extension } = WebExtensionPolicy.getByID(input.id);
  if (!(input.name in (extension.manifest.commands ?? {}))) return false;
  extension.shortcuts.onCommand(input.name);
  return true;`;

/** Whether the event page of an extension is there or about to be. */
export async function backgroundRuns(gecko: Gecko, id: string): Promise<boolean> {
  const state = await gecko.run(STATE, id);
  return typeof state === 'string' && state !== 'stopped';
}

/** Ends the event page of an extension as its idle timer would, and waits until it is gone. */
export async function stopEventPage(gecko: Gecko, id: string): Promise<void> {
  await until('the event page to have started', async () => (await gecko.run(STATE, id)) !== 'starting');
  if (!(await backgroundRuns(gecko, id))) return;
  await gecko.run(STOP, id);
  await until('the event page to be gone', async () => !(await backgroundRuns(gecko, id)));
}

/** Runs a command of an extension's manifest as its key would; keys sent by a driver do not reach it. */
export async function runCommand(gecko: Gecko, id: string, name: string): Promise<void> {
  if ((await gecko.run(RUN_COMMAND, { id, name })) !== true) throw new Error(`The extension has no command ${name}.`);
}
