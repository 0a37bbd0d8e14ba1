import type { Guide, Reading } from './stage.ts';

/** Signs that somebody is at the page. Listened to from the first mark on, so that keys come to us before they come to the page. */
const SIGNS = ['pointermove', 'pointerdown', 'click', 'keydown', 'focusin'];

/** The reader's line to the guide, who is called when somebody first moves on a page with marks. */
export interface GuideCall {
  /** The guide is here. */
  readonly arrive: (guide: Guide) => void;
  /** There is another reading, or none. */
  readonly join: (reading: Reading | undefined) => void;
  /** Marks of the reading were added or removed. */
  readonly changed: () => void;
  /** The document was written anew. */
  readonly replaced: () => void;
  /** Tells the guide something; calls it first where it is not here yet. */
  readonly tell: (what: (guide: Guide) => void) => void;
}

/**
 * Keeps for the guide what happens until it is here.
 * @param load has its code loaded; called again with the next sign where that failed
 */
export function toGuideCall(load: () => Promise<unknown>): GuideCall {
  let guide: Guide | undefined;
  let current: Reading | undefined;
  let listening: AbortSignal | undefined;
  let untold: ((guide: Guide) => void)[] = [];
  const tell: GuideCall['tell'] = (what) => {
    if (guide !== undefined) what(guide);
    else if (untold.push(what) === 1) {
      load().catch(() => {
        untold = [];
      });
    }
  };
  const hear = (event: Event) => {
    // What the page makes up is no sign of anybody.
    if (!event.isTrusted) return;
    const [place] = event.composedPath();
    tell((it) => it.hear(event, place));
  };
  const listen = () => {
    if (current === undefined || current.signal === listening || current.reader.index.size === 0) return;
    listening = current.signal;
    for (const type of SIGNS) addEventListener(type, hear, { capture: true, signal: listening });
  };
  return {
    tell,
    arrive: (arrived) => {
      // A load that was given up may have come to its end after all.
      if (guide !== undefined) return;
      guide = arrived;
      guide.join(current);
      for (const what of untold) what(guide);
      untold = [];
    },
    join: (reading) => {
      current = reading;
      guide?.join(reading);
    },
    changed: () => {
      listen();
      guide?.changed();
    },
    replaced: () => {
      listening = undefined;
      listen();
      guide?.replaced();
    },
  };
}
