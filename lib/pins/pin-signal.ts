const CHANNEL = 'parallax-pins';

/** The way by which pages of the extension that are open together tell each other that pins have changed. */
export interface PinSignal {
  readonly tell: () => void;
  readonly close: () => void;
}

/** Hears of changes by other pages, of whatever is told on the same device and in windows of the same kind, private or not. */
export function openPinSignal(hear: () => void): PinSignal {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', hear);
  // A channel reaches its own origin alone, and has no parameter to name one.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { tell: () => channel.postMessage('changed'), close: () => channel.close() };
}
