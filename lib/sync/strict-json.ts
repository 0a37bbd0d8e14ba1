import { SyncError } from './fault.ts';

/** What JSON can say, once it is strict: numbers are safe integers. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
/** Has no prototype, so that a key like `__proto__` or `constructor` is a key like any other. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** How deep objects and lists may stand in each other; what signs an edition needs nine levels. */
const MAX_DEPTH = 64;
const DIGITS = /-?[0-9][0-9.eE+-]*/y;
// Canonical JSON knows integers only, so one that is none could not have been signed as it stands.
const INTEGER = /^(?:0|-?[1-9][0-9]*)$/u;
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/**
 * Reads JSON that can be understood in one way only. Beyond the grammar of RFC 8259 it refuses what readers differ on or
 * canonical JSON cannot tell apart: bytes that are no UTF-8, a byte order mark, the same key twice (however it is
 * escaped), half a surrogate pair, numbers with a fraction or an exponent, `-0`, integers beyond 2^53 - 1, more than 64
 * levels.
 * @throws {SyncError} `E_PARSE`
 */
export function parseStrictJson(bytes: Uint8Array): JsonValue {
  const text = decodeUtf8(bytes);
  const reader = new Reader(text);
  const value = reader.readValue(0);
  reader.readEnd();
  return value;
}

/**
 * The text of UTF-8 bytes; encoded again it gives the same bytes. A byte order mark stands in it, which no JSON begins with.
 * @throws {SyncError} `E_PARSE` for bytes that are no UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new SyncError('E_PARSE', 'It is not UTF-8', { cause });
  }
}

/** Whether a value is an object, and no list. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Goes through a text once, from left to right. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readValue(depth: number): JsonValue {
    if (depth > MAX_DEPTH) throw this.#fault(`more than ${MAX_DEPTH} levels`);
    this.#skipSpace();
    switch (this.#text.charAt(this.#at)) {
      case '{':
        return this.#readObject(depth);
      case '[':
        return this.#readList(depth);
      case '"':
        return this.#readString();
      default:
        return this.#readWordOrNumber();
    }
  }

  readEnd(): void {
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#fault('something after its end');
  }

  #readObject(depth: number): JsonObject {
    const object: Record<string, JsonValue> = Object.create(null);
    this.#at += 1;
    if (this.#skip('}')) return object;
    do {
      this.#skipSpace();
      if (this.#text[this.#at] !== '"') throw this.#fault('no key');
      const key = this.#readString();
      if (key in object) throw this.#fault('the same key again');
      if (!this.#skip(':')) throw this.#fault('no colon');
      object[key] = this.readValue(depth + 1);
    } while (this.#skip(','));
    if (!this.#skip('}')) throw this.#fault('an object without end');
    return object;
  }

  #readList(depth: number): readonly JsonValue[] {
    const list: JsonValue[] = [];
    this.#at += 1;
    if (this.#skip(']')) return list;
    do list.push(this.readValue(depth + 1));
    while (this.#skip(','));
    if (!this.#skip(']')) throw this.#fault('a list without end');
    return list;
  }

  #readString(): string {
    let end = this.#at + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    let value: string;
    try {
      value = JSON.parse(this.#text.slice(this.#at, end + 1));
    } catch (cause) {
      throw this.#fault('a string that is none', cause);
    }
    if (!value.isWellFormed()) throw this.#fault('half a surrogate pair');
    this.#at = end + 1;
    return value;
  }

  #readWordOrNumber(): JsonValue {
    for (const [word, value] of WORDS) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    }
    DIGITS.lastIndex = this.#at;
    const digits = DIGITS.exec(this.#text)?.[0] ?? '';
    const number = Number(digits);
    if (!INTEGER.test(digits) || !Number.isSafeInteger(number)) throw this.#fault('neither a value nor a safe integer');
    this.#at += digits.length;
    return number;
  }

  #skip(sign: string): boolean {
    this.#skipSpace();
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && ' \t\n\r'.includes(this.#text.charAt(this.#at))) this.#at += 1;
  }

  #fault(what: string, cause?: unknown): SyncError {
    return new SyncError('E_PARSE', `At ${this.#at} of the JSON stands ${what}`, { cause });
  }
}
