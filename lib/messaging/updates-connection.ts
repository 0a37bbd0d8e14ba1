import { browser } from 'wxt/browser';
import type { Stored } from './shared-storage.ts';
import {
  type Command,
  type CommandName,
  type CommandReply,
  type CommandRequest,
  parseAnswer,
  parseTelling,
  type Telling,
  UPDATES_CHANNEL,
} from './updates-channel.ts';

/** What of storage the background writes when something of updates has changed (lib/updates). */
const SIGNS = ['feeds', 'in-use', 'schedule', 'ledger', 'ledgerOpen'];

type Port = ReturnType<typeof browser.runtime.connect>;

interface Waiting {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The options page's end of the line to the background. The background goes to sleep when it has nothing to do, and the line
 * with it; another begins when a command is given, or storage shows that the background woke by itself.
 */
export class UpdatesConnection {
  readonly #hear: (telling: Telling) => void;
  readonly #signal: AbortSignal;
  readonly #waiting = new Map<number, Waiting>();
  #port: Port | undefined;
  #commands = 0;

  /** @param signal ends it */
  constructor(stored: Stored, hear: (telling: Telling) => void, signal: AbortSignal) {
    this.#hear = hear;
    this.#signal = signal;
    const look = (changes: object) => {
      if (SIGNS.some((key) => key in changes)) this.#connect();
    };
    stored.local.onChanged.addListener(look);
    signal.addEventListener('abort', () => {
      stored.local.onChanged.removeListener(look);
      const port = this.#port;
      this.#lose();
      port?.disconnect();
    });
    this.#connect();
  }

  /**
   * Gives the background a command.
   * @throws {Error} when it could not carry it out, or stopped before it answered
   */
  async give<Name extends CommandName>(name: Name, request: CommandRequest<Name>): Promise<CommandReply<Name>> {
    const port = this.#connect();
    if (port === undefined) throw new Error('The page is closing');
    const number = ++this.#commands;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(number, { resolve, reject });
    port.postMessage({ number, name, request } satisfies Command);
    return (await promise) as CommandReply<Name>;
  }

  #connect(): Port | undefined {
    if (this.#port !== undefined || this.#signal.aborted) return this.#port;
    const port = browser.runtime.connect({ name: UPDATES_CHANNEL });
    this.#port = port;
    port.onMessage.addListener((message: unknown) => this.#take(message));
    port.onDisconnect.addListener(() => {
      // Chromium reports as an error that nobody was there, unless it is looked at.
      void browser.runtime.lastError;
      if (port === this.#port) this.#lose();
    });
    return port;
  }

  #take(message: unknown): void {
    const telling = parseTelling(message);
    if (telling !== undefined) this.#hear(telling);
    const answer = parseAnswer(message);
    const waiting = answer && this.#waiting.get(answer.answers);
    if (answer === undefined || waiting === undefined) return;
    this.#waiting.delete(answer.answers);
    if ('error' in answer) waiting.reject(new Error(answer.error));
    else waiting.resolve(answer.reply);
  }

  #lose(): void {
    this.#port = undefined;
    // What ran there runs no more.
    if (!this.#signal.aborted) this.#hear({ part: 'progress', value: null });
    for (const { reject } of this.#waiting.values()) reject(new Error('The background stopped before it answered'));
    this.#waiting.clear();
  }
}
