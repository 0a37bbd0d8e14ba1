import { toNativeBrowser } from './native-browser.ts';
import {
  type FrameLimit,
  type FramePending,
  type FrameSummary,
  type FrameTopic,
  type GoToMention,
  PAGE_CHANNEL,
  PAGE_WORDS_CHANNEL,
  parseGoToMention,
} from './page-channel.ts';

/** At most this often a popup is told of changes, in milliseconds. */
const TELL_EVERY_MS = 250;
/**
 * So long what was told is told again to who asks anew, while no marks come or go, in milliseconds: views ask every second which
 * frames there are, and to look which of thousands of marks are shown is work in the page.
 */
const KNOWN_FOR_MS = 5000;

/** What a frame can tell and do for the popup. */
export interface FrameSide {
  readonly toSummary: () => readonly FrameTopic[];
  readonly toLimits?: () => readonly FrameLimit[];
  readonly toPending?: () => FramePending | undefined;
  /** The words around some of the mentions; only called when a view of ours asks. */
  readonly toContexts: () => readonly string[];
  readonly go: (goal: GoToMention) => void;
}

type Port = Pick<ReturnType<ReturnType<typeof toNativeBrowser>['runtime']['connect']>, 'name' | 'sender' | 'postMessage'> & {
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
};

/** A frame's end of the line to popups. */
export interface PopupAnswers {
  /** Answers a popup that has connected to this frame; lines of anybody else are left. */
  readonly answer: (port: Port) => void;
  /** To be called when what the frame mentions has changed; costs nothing while no popup is open. */
  readonly tell: () => void;
}

/** Answers popups that connect to this frame. */
export function answerPopup({ toSummary, toLimits, toPending, toContexts, go }: FrameSide): PopupAnswers {
  const { runtime } = toNativeBrowser();
  // Not randomUUID: pages over plain http are no secure contexts and lack it.
  const frame = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const ports = new Set<Port>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known: { readonly summary: FrameSummary; readonly until: number } | undefined;
  const toOwn = (): FrameSummary => {
    if (known === undefined || known.until < Date.now()) {
      const pending = toPending?.();
      const summary = { frame, isTop: window === window.top, topics: toSummary(), limits: toLimits?.() ?? [], ...(pending && { pending }) };
      // Nothing tells of the end of a reading that found nothing: who asks anew is to hear of it.
      if (pending === 'reading') return summary;
      known = { summary, until: Date.now() + KNOWN_FOR_MS };
    }
    return known.summary;
  };
  const post = (port: Port, summary: FrameSummary) => {
    try {
      port.postMessage(summary);
    } catch {
      // It was hung up before anybody was here to hear it.
      ports.delete(port);
    }
  };
  const tellNow = () => {
    timer = undefined;
    const summary = toOwn();
    for (const port of ports) post(port, summary);
  };
  const answer = (port: Port) => {
    const wantsWords = port.name === PAGE_WORDS_CHANNEL;
    if ((!wantsWords && port.name !== PAGE_CHANNEL) || port.sender?.id !== runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const goal = parseGoToMention(message);
      if (goal?.frame === frame) go(goal);
    });
    // The words take longer to collect: a reader is not to wait for them to see the topics.
    const own = toOwn();
    post(port, own);
    if (wantsWords) post(port, { ...own, contexts: toContexts() });
  };
  const tell = () => {
    known = undefined;
    if (ports.size > 0 && timer === undefined) timer = setTimeout(tellNow, TELL_EVERY_MS);
  };
  return { answer, tell };
}
