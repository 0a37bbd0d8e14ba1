import { toNativeBrowser } from './native-browser.ts';
import type { Answer, Envelope, MessageName, Reply, Request } from './page-to-background.ts';

/**
 * Asks the background, waking it if it sleeps.
 * @throws {Error} when it cannot be reached or could not answer; the message says which
 */
export async function ask<Name extends MessageName>(name: Name, request: Request<Name>): Promise<Reply<Name>> {
  const envelope: Envelope = { name, request };
  const answer = (await toNativeBrowser().runtime.sendMessage(envelope)) as Answer | undefined;
  if (answer === undefined) throw new Error(`The background did not take the message ${name}`);
  if ('error' in answer) throw new Error(answer.error);
  return answer.reply as Reply<Name>;
}
