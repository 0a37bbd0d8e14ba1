import { toNativeBrowser } from './native-browser.ts';
import { type FrameLimit, type FrameSummary, type FrameTopic, type GoToMention, PAGE_CHANNEL, parseGoToMention } from './page-channel.ts';

/** At most this often a popup is told of changes, in milliseconds. */
const TELL_EVERY_MS = 250;

/** What a frame can tell and do for the popup. */
export interface FrameSide {
  readonly toSummary: () => readonly FrameTopic[];
  readonly toLimits?: () => readonly FrameLimit[];
  readonly go: (goal: GoToMention) => void;
}

type Port = ReturnType<ReturnType<typeof toNativeBrowser>['runtime']['connect']>;

/**
 * Answers popups that connect to this frame until the signal aborts.
 * @returns `tell`, to be called when what the frame mentions has changed; costs nothing while no popup is open
 */
export function answerPopup({ toSummary, toLimits, go }: FrameSide, signal: AbortSignal): { readonly tell: () => void } {
  const { runtime } = toNativeBrowser();
  // Not randomUUID: pages over plain http are no secure contexts and lack it.
  const frame = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const ports = new Set<Port>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellNow = () => {
    timer = undefined;
    const summary: FrameSummary = { frame, isTop: window === window.top, topics: toSummary(), limits: toLimits?.() ?? [] };
    for (const port of ports) port.postMessage(summary);
  };
  const onConnect = (port: Port) => {
    if (port.name !== PAGE_CHANNEL || port.sender?.id !== runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const goal = parseGoToMention(message);
      if (goal?.frame === frame) go(goal);
    });
    tellNow();
  };
  runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => ports.clear(), { once: true });
  return {
    tell: () => {
      if (ports.size > 0 && timer === undefined) timer = setTimeout(tellNow, TELL_EVERY_MS);
    },
  };
}
