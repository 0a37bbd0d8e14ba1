import type { Brief } from '../domain/brief.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { RecordRef } from '../domain/pin.ts';
import type { PinFault } from '../domain/pin-fault.ts';
import { isSavable, type SaveRefusal } from '../domain/saving.ts';

/** Every message a page's script sends to the background: its request, its reply, and whether a request is well-formed. */
export interface PageToBackground {
  /** Loads the guide's code into the sending frame. */
  readonly 'load-guide': { readonly request: object; readonly reply: null };
  /** Loads the card's code into the sending frame. */
  readonly 'load-card': { readonly request: object; readonly reply: null };
  /** Loads the painter that marks by elements into the sending frame. */
  readonly 'load-element-painter': { readonly request: object; readonly reply: null };
  /** The words that the card is to speak in. */
  readonly 'load-catalogue': { readonly request: object; readonly reply: Catalogue };
  /** What a card shows for a topic; null when the corpus has no such topic. */
  readonly 'load-brief': { readonly request: { readonly topic: string }; readonly reply: Brief | null };
  /** The name that words of a page are another form of; null where they are a name themselves, or none is known. */
  readonly 'find-name': { readonly request: { readonly topic: string; readonly surface: string }; readonly reply: string | null };
  /** Opens the panel, or where the browser refuses a tab, at a topic. */
  readonly 'open-full-view': { readonly request: { readonly topic: string }; readonly reply: null };
  /** Pins a record; answers why it could not be kept. */
  readonly 'save-pin': { readonly request: RecordRef; readonly reply: PinFault | null };
  /** Takes a pin away; answers why it stays. */
  readonly 'remove-pin': { readonly request: RecordRef; readonly reply: SaveRefusal | null };
  /** Opens the panel, or where the browser refuses a tab, at the pins. */
  readonly 'open-pins': { readonly request: object; readonly reply: null };
}

/** The name of a message. */
export type MessageName = keyof PageToBackground;
/** What a message asks. */
export type Request<Name extends MessageName> = PageToBackground[Name]['request'];
/** What is answered. */
export type Reply<Name extends MessageName> = PageToBackground[Name]['reply'];

/** A message as it travels. */
export interface Envelope {
  readonly name: MessageName;
  readonly request: object;
}

/** An answer as it travels: errors do not cross by themselves. */
export type Answer = { readonly reply: unknown } | { readonly error: string };

const isAnything = (): boolean => true;
// Ids are kebab-case (lib/edition), and those of feeds that a reader added have the feed's id before them (lib/sync/feed.ts), so
// nothing else can name a topic or another record.
const isId = (id: unknown): boolean => typeof id === 'string' && /^(?:f[0-9a-f]{12}:)?[a-z0-9-]{1,80}$/u.test(id);
const namesTopic = (request: object): boolean => 'topic' in request && isId(request.topic);
const namesRecord = (request: object): boolean =>
  'kind' in request && typeof request.kind === 'string' && isSavable(request.kind) && 'id' in request && isId(request.id);

/** No name of the corpus is as long, in UTF-16 code units. */
const LONGEST_NAME = 200;

const WELL_FORMED: { readonly [Name in MessageName]: (request: object) => boolean } = {
  'load-guide': isAnything,
  'load-card': isAnything,
  'load-element-painter': isAnything,
  'load-catalogue': isAnything,
  'load-brief': namesTopic,
  'find-name': (request) =>
    namesTopic(request) && 'surface' in request && typeof request.surface === 'string' && request.surface.length <= LONGEST_NAME,
  'open-full-view': namesTopic,
  'save-pin': namesRecord,
  'remove-pin': namesRecord,
  'open-pins': isAnything,
};

/** Reads a message that arrived; undefined for anything that is not one of ours. Senders are not trusted. */
export function parseEnvelope(message: unknown): Envelope | undefined {
  if (typeof message !== 'object' || message === null || !('name' in message) || !('request' in message)) return undefined;
  const { name, request } = message;
  if (typeof name !== 'string' || !Object.hasOwn(WELL_FORMED, name) || typeof request !== 'object' || request === null) return undefined;
  return WELL_FORMED[name as MessageName](request) ? { name: name as MessageName, request } : undefined;
}
