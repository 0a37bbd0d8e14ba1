import type { FeedFinding, FeedRefusal } from '../domain/feed-finding.ts';
import type { EditionNews, FeedStatus } from '../domain/feed-status.ts';
import type { LedgerRow } from '../domain/ledger-row.ts';
import type { UpdateProgress } from '../domain/update-progress.ts';

/** Name of the connection between the options page and the background. */
export const UPDATES_CHANNEL = 'updates';

/** What the options page is told, each part at first and whenever it changes. */
export interface UpdatesTold {
  readonly statuses: readonly FeedStatus[];
  /** Null while no update runs. */
  readonly progress: UpdateProgress | null;
  readonly news: readonly EditionNews[];
  /** The newest requests, oldest first, and how many there were before them. */
  readonly ledger: { readonly entries: readonly LedgerRow[]; readonly dropped: number };
  /** A part that could not be read when the line began. */
  readonly unread: 'statuses' | 'news' | 'ledger';
}
/** One part of it. */
export type ToldPart = keyof UpdatesTold;
/** A part as it travels. */
export type Telling = { readonly [Part in ToldPart]: { readonly part: Part; readonly value: UpdatesTold[Part] } }[ToldPart];

/** Every command of the options page: its request, and its reply. */
export interface UpdateCommands {
  /** Updates every feed that is on, now; not within 10 seconds of the last time, which is then `too-soon`. Replied to when it has ended. */
  readonly 'check-now': { readonly request: object; readonly reply: 'checked' | 'too-soon' };
  /** Stops the update that runs. */
  readonly cancel: { readonly request: object; readonly reply: null };
  readonly switch: { readonly request: { readonly feed: string; readonly isOn: boolean }; readonly reply: null };
  /** Moves a feed up (-1) or down (1) by a place. */
  readonly move: { readonly request: { readonly feed: string; readonly by: 1 | -1 }; readonly reply: null };
  /** Removes a feed that the reader added, with all of its data. */
  readonly remove: { readonly request: { readonly feed: string }; readonly reply: null };
  /** Looks what feed is at an address; nothing of it is trusted yet. */
  readonly look: { readonly request: { readonly address: string }; readonly reply: FeedFinding };
  /** Pins the root that was found at an address, if it still has this fingerprint, and updates the feed for the first time. */
  readonly add: {
    readonly request: { readonly address: string; readonly fingerprint: string; readonly name: string };
    readonly reply: FeedFinding;
  };
  /** Pins a root that came in a file, if it has this fingerprint. Replied to with what kept it from being pinned. */
  readonly pin: {
    readonly request: { readonly root: string; readonly fingerprint: string; readonly name: string };
    readonly reply: FeedRefusal | null;
  };
  /** Stops adding a feed, unless that is done. */
  readonly 'stop-adding': { readonly request: object; readonly reply: null };
  /** Deletes every downloaded edition; feeds and their roots stay. */
  readonly reset: { readonly request: object; readonly reply: null };
  /** What is in use was changed by the page itself, from a file. */
  readonly renew: { readonly request: object; readonly reply: null };
}

/** The name of a command. */
export type CommandName = keyof UpdateCommands;
/** What a command asks. */
export type CommandRequest<Name extends CommandName> = UpdateCommands[Name]['request'];
/** What is answered. */
export type CommandReply<Name extends CommandName> = UpdateCommands[Name]['reply'];

/** A command as it travels; the page counts them. */
export interface Command {
  readonly number: number;
  readonly name: CommandName;
  readonly request: object;
}

/** An answer as it travels. */
export type CommandAnswer = { readonly answers: number } & ({ readonly reply: unknown } | { readonly error: string });

type Fields = { readonly [field: string]: unknown };
const isAnything = (): boolean => true;
const isText = (value: unknown, longest: number): value is string => typeof value === 'string' && value.length <= longest;
const isFingerprint = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value);
const namesFeed = ({ feed }: Fields): boolean => typeof feed === 'string' && /^(?:parallax|f[0-9a-f]{12})$/u.test(feed);

const WELL_FORMED: { readonly [Name in CommandName]: (request: Fields) => boolean } = {
  'check-now': isAnything,
  cancel: isAnything,
  switch: (request) => namesFeed(request) && typeof request['isOn'] === 'boolean',
  move: (request) => namesFeed(request) && (request['by'] === 1 || request['by'] === -1),
  remove: namesFeed,
  look: ({ address }) => isText(address, 2000),
  add: ({ address, fingerprint, name }) => isText(address, 2000) && isText(name, 200) && isFingerprint(fingerprint),
  pin: ({ root, fingerprint, name }) => isText(root, 65_536) && isText(name, 200) && isFingerprint(fingerprint),
  'stop-adding': isAnything,
  reset: isAnything,
  renew: isAnything,
};

/** Reads a command that arrived; undefined for anything that is not one of ours. */
export function parseCommand(message: unknown): Command | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { number, name, request } = message as Fields;
  if (!Number.isSafeInteger(number) || typeof name !== 'string' || !Object.hasOwn(WELL_FORMED, name)) return undefined;
  if (typeof request !== 'object' || request === null || !WELL_FORMED[name as CommandName](request as Fields)) return undefined;
  return { number: number as number, name: name as CommandName, request };
}

/** Reads an answer that arrived; undefined for what is none. */
export function parseAnswer(message: unknown): CommandAnswer | undefined {
  if (typeof message !== 'object' || message === null || !('answers' in message) || typeof message.answers !== 'number') return undefined;
  return 'reply' in message || 'error' in message ? (message as CommandAnswer) : undefined;
}

const PARTS: { readonly [Part in ToldPart]: true } = { statuses: true, progress: true, news: true, ledger: true, unread: true };

/** Reads what the background tells; undefined for what is nothing of it. It comes from our own background and is not looked into. */
export function parseTelling(message: unknown): Telling | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { part, value } = message as Fields;
  return typeof part === 'string' && Object.hasOwn(PARTS, part) && value !== undefined ? (message as Telling) : undefined;
}
