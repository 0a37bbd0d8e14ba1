import { browser } from 'wxt/browser';
import { type Answer, type MessageName, parseEnvelope, type Reply, type Request } from './page-to-background.ts';
import { WELCOME_PAGE } from './welcome.ts';

/** The frame a message came from. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** One handler a message. */
export type Handlers = { readonly [Name in MessageName]: (request: Request<Name>, frame: Frame) => Promise<Reply<Name>> };

type Sender = {
  readonly id?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
  readonly url?: string | undefined;
};

/** Answers the messages of this extension's page scripts. Whoever else sends, or sends anything else, gets no answer. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, respond: (answer: Answer) => void) => {
    const envelope = parseEnvelope(message);
    const frame = toFrame(sender);
    if (envelope === undefined || frame === undefined) return undefined;
    const handler = handlers[envelope.name] as (request: object, frame: Frame) => Promise<unknown>;
    handler(envelope.request, frame).then(
      (reply) => respond({ reply }),
      (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }),
    );
    return true;
  });
}

// A page of ours in a tab has all that a page script has, and no business here: it reads the corpus by itself. On the
// welcome page the scripts of pages are at work, so that a reader can try them.
function toFrame({ id, tab, frameId, url }: Sender): Frame | undefined {
  const isOurs = url?.startsWith(browser.runtime.getURL('/')) === true && url !== browser.runtime.getURL(WELCOME_PAGE);
  const isPageScript = id === browser.runtime.id && !isOurs;
  return isPageScript && tab?.id !== undefined && frameId !== undefined ? { tabId: tab.id, frameId } : undefined;
}
