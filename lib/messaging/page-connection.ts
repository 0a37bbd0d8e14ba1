import { browser } from 'wxt/browser';
import { type FrameSummary, type GoToMention, PAGE_CHANNEL, PAGE_WORDS_CHANNEL, parseFrameSummary, toReadState } from './page-channel.ts';

/** How often a page is asked which frames it has: one that loads late hears of no line that was there before it. */
const ASK_EVERY_MS = 1000;

/** What is known of a tab's page: its frames tell what they mention, or why nobody answers. */
export interface PageAnswer {
  readonly kind: 'reading' | 'unsupported' | 'forbidden' | 'closed' | 'unread' | 'idle' | 'ready';
  readonly host?: string;
  /** Each with the words around its mentions, as they were when it was last asked for them. */
  readonly frames: readonly FrameSummary[];
}

interface Heard {
  readonly summary: FrameSummary;
  /** Its topics when it told the words around them. */
  readonly topics: FrameSummary['topics'] | undefined;
  /** Number of the question that it answered last. */
  readonly round: number;
}

/** What is asked of a tab. */
interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly status?: string | undefined;
}

/** The page of a tab when it was last asked. */
interface Asked {
  readonly url: string;
  readonly host: string;
  readonly isLoading: boolean;
}

/** The popup's end of the line to every frame of a tab: to whatever page is there, until the signal aborts. */
export class PageConnection {
  readonly #tell: (answer: PageAnswer) => void;
  readonly #signal: AbortSignal;
  readonly #frames = new Map<string, Heard>();
  #tabId: number | undefined;
  #port: ReturnType<typeof browser.tabs.connect> | undefined;
  #round = 0;

  /**
   * @param tabId the tab; without it the one that is in front now
   * @param tell is told what the page mentions, now and after every change
   */
  constructor(tabId: number | undefined, tell: (answer: PageAnswer) => void, signal: AbortSignal) {
    this.#tabId = tabId;
    this.#tell = tell;
    this.#signal = signal;
    const timer = setInterval(() => void this.#ask(), ASK_EVERY_MS);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      this.#hangUp();
    });
    tell({ kind: 'reading', frames: [] });
    void this.#ask();
  }

  /** Has a frame go to a mention; does nothing when the page has gone. */
  go(goal: GoToMention): void {
    this.#port?.postMessage(goal);
  }

  async #ask(): Promise<void> {
    const tab = await this.#findTab();
    const reason = tab?.url === undefined || !tab.url.startsWith('http') ? await toReason(tab) : undefined;
    if (this.#signal.aborted) return;
    if (tab?.id !== undefined && reason === undefined) this.#connect(tab.id, tab);
    else this.#leave(reason ?? 'unsupported');
  }

  async #findTab(): Promise<Tab | undefined> {
    try {
      if (this.#tabId !== undefined) return await browser.tabs.get(this.#tabId);
      const [front] = await browser.tabs.query({ active: true, currentWindow: true });
      this.#tabId = front?.id;
      return front;
    } catch {
      return undefined;
    }
  }

  #connect(tabId: number, { url = '', status }: Tab): void {
    const before = this.#port;
    const round = ++this.#round;
    const page = { url, host: new URL(url).hostname, isLoading: status === 'loading' };
    const port = browser.tabs.connect(tabId, { name: this.#lacksWords() ? PAGE_WORDS_CHANNEL : PAGE_CHANNEL });
    this.#port = port;
    before?.disconnect();
    port.onMessage.addListener((message: unknown) => {
      const summary = parseFrameSummary(message);
      if (summary === undefined || port !== this.#port) return;
      this.#hear(summary, round);
      this.#tellFrames(page);
    });
    port.onDisconnect.addListener(() => {
      // Chromium reports as an error that nobody was there, unless it is looked at.
      void browser.runtime.lastError;
      if (port === this.#port) this.#lose(page);
    });
    if (this.#dropSilent() || this.#frames.size === 0) this.#tellFrames(page, page.isLoading || round === 1);
  }

  #hear(summary: FrameSummary, round: number): void {
    const before = this.#frames.get(summary.frame);
    const { topics, contexts = before?.summary.contexts } = summary;
    const asked = summary.contexts === undefined ? before?.topics : topics;
    this.#frames.set(summary.frame, { summary: { ...summary, ...(contexts && { contexts }) }, topics: asked, round });
  }

  // Whether nobody has told the words around mentions yet, or somebody not those of the mentions of now.
  #lacksWords(): boolean {
    const frames = [...this.#frames.values()];
    return frames.length === 0 || frames.some(({ summary, topics }) => toCounts(summary.topics) !== toCounts(topics));
  }

  // A frame that let a round pass that others answered has left the page; where nobody answers, the page is busy.
  #dropSilent(): boolean {
    const frames = [...this.#frames];
    const newest = Math.max(...frames.map(([, { round }]) => round));
    const silent = frames.filter(([, { round }]) => round < newest - 1);
    for (const [frame] of silent) this.#frames.delete(frame);
    return silent.length > 0;
  }

  // The page has gone, or nobody reads there. What comes next is asked at once, but only once.
  #lose(page: Asked): void {
    this.#port = undefined;
    const wasRead = this.#frames.size > 0;
    this.#frames.clear();
    this.#tellFrames(page, wasRead || page.isLoading);
    if (!wasRead) return;
    this.#round = 0;
    void this.#ask();
  }

  #leave(kind: PageAnswer['kind']): void {
    this.#hangUp();
    this.#frames.clear();
    this.#round = 0;
    this.#tell({ kind, frames: [] });
  }

  #tellFrames({ url, host }: Asked, mayStillAnswer = true): void {
    const frames = [...this.#frames.values()].map(({ summary }) => summary);
    if (frames.length > 0 || mayStillAnswer) this.#tell({ kind: frames.length > 0 ? toReadState(frames) : 'reading', host, frames });
    else void this.#tellSilence(url, host);
  }

  // Why nobody is there. It is looked up only then, for an answer is not to wait for it.
  async #tellSilence(url: string, host: string): Promise<void> {
    const round = this.#round;
    const kind = (await mayRead(url)) ? 'unread' : 'forbidden';
    if (!this.#signal.aborted && this.#round === round && this.#frames.size === 0) this.#tell({ kind, host, frames: [] });
  }

  #hangUp(): void {
    const port = this.#port;
    this.#port = undefined;
    port?.disconnect();
  }
}

function toCounts(topics: FrameSummary['topics'] | undefined): string | undefined {
  return topics?.map(({ id, count }) => `${id} ${count}`).join();
}

// An address is given for pages that we may read, and for no others.
async function toReason(tab: Tab | undefined): Promise<PageAnswer['kind']> {
  if (tab === undefined) return 'closed';
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  const mayReadAll = tab.url !== undefined || (await browser.permissions.contains({ origins }));
  return mayReadAll ? 'unsupported' : 'forbidden';
}

// Whether the browser lets us read a site without being asked anew. A click on the toolbar button tells us the address of a page
// that we may read no further.
async function mayRead(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }).catch(() => true);
}

/** Loads the page of a tab anew; the tab in front when none is named. */
export async function reloadPage(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) await browser.tabs.reload();
  else await browser.tabs.reload(tabId);
}
