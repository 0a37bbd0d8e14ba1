import type { LeftOutReason } from '../domain/dossier.ts';
import type { Pin } from '../domain/pin.ts';
import { parsePin } from './parse-pin.ts';

/** The form of a pin in files; a file with a larger one was written by a later version. */
export const DATA_VERSION = 1;

/** A pin as every format carries it whole, beside what people and other programs read. Its place is that in the file. */
export function toPinData(pin: Pin): object {
  const { place: _, ...data } = pin;
  return data;
}

/**
 * The same as JSON in which no character has a meaning in HTML, Markdown or CSV but those of JSON itself: whatever a note holds, it
 * cannot end the comment that it stands in. Half a character, which UTF-8 cannot carry, is written as an escape.
 */
export function toPinJson(pin: Pin): string {
  return JSON.stringify(toPinData(pin)).replaceAll(/[<>&]/gu, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

/** A pin as a file has it. */
export interface FilePin extends Pin {
  /** What the note was when the file was saved, where somebody has changed it there since. */
  readonly noteBefore?: string;
}

/** What was read at one place of a file. */
export type ReadPin = { readonly pin: Omit<FilePin, 'place'> } | { readonly leftOut: LeftOutReason };

/** Reads a pin from the JSON that carries it. */
export function readPinJson(version: number, json: string): ReadPin {
  try {
    return readPinData(version, JSON.parse(json) as unknown);
  } catch {
    return { leftOut: 'broken' };
  }
}

/** Reads a pin from the value that carries it. */
export function readPinData(version: number, data: unknown): ReadPin {
  if (version > DATA_VERSION) return { leftOut: 'newer' };
  const pin = typeof data === 'object' && data !== null ? parsePin({ ...data, place: 0 }) : undefined;
  return pin === undefined ? { leftOut: 'broken' } : { pin };
}
