import papaparse from 'papaparse';
import type { DossierFault, LeftOut } from '../domain/dossier.ts';
import { toPinKey } from '../domain/pin.ts';
import { APOSTROPHE_COLUMN } from '../export/to-csv.ts';
import { toMerged } from './merge-pins.ts';
import { type FilePin, type ReadPin, readPinData, readPinJson } from './pin-data.ts';
import { readMarkdown } from './read-markdown.ts';
import { MARKDOWN_MARK } from './to-markdown.ts';
import { ANNOTATION_PIN, ANNOTATION_VERSION } from './to-pin-annotations.ts';
import { CSL_KEY } from './to-pin-csl.ts';
import { CSV_DATA, CSV_VERSION } from './to-pin-csv.ts';

/** What a file holds: pins in its order, and what of it had to be left out. */
export interface ReadDossier {
  readonly pins: readonly FilePin[];
  readonly leftOut: readonly LeftOut[];
}

/** The longest file that is read, in UTF-16 code units. */
export const LONGEST_FILE = 64 * 1024 * 1024;

/** Reads pins from any of the four formats they are exported in; which it is shows in the text. Of two of one record one is made. */
export function readDossier(text: string): ReadDossier | { readonly fault: DossierFault } {
  if (text.trim() === '') return { fault: 'empty' };
  if (text.length > LONGEST_FILE) return { fault: 'too-large' };
  const entries = readEntries(text.replace(/^\ufeff/u, ''));
  if (entries === undefined) return { fault: 'unknown' };
  const pins = new Map<string, FilePin>();
  for (const entry of entries) {
    if (!('pin' in entry)) continue;
    const pin = { ...entry.pin, place: pins.size };
    const before = pins.get(toPinKey(pin));
    pins.set(toPinKey(pin), before === undefined ? pin : toMerged(before, pin));
  }
  if (entries.every((entry) => 'leftOut' in entry && entry.leftOut === 'no-pin')) return { fault: 'no-pins' };
  return {
    pins: [...pins.values()],
    leftOut: entries.flatMap((entry, at) => ('leftOut' in entry ? { number: at + 1, reason: entry.leftOut } : [])),
  };
}

function readEntries(text: string): readonly ReadPin[] | undefined {
  if (/^\s*[[{]/u.test(text)) return readJson(text);
  return readCsv(text) ?? (text.includes(MARKDOWN_MARK) ? readMarkdown(text) : undefined);
}

function readJson(text: string): ReadPin[] | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (Array.isArray(document)) return document.map(readCslItem);
  const items = findItems(document);
  return items?.map(readAnnotation);
}

type Fields = { readonly [field: string]: unknown };

const toFields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

function readCslItem(item: unknown): ReadPin {
  const carried = toFields(toFields(item)['custom'])[CSL_KEY];
  if (carried === undefined) return { leftOut: 'no-pin' };
  const { version, pin } = toFields(carried);
  return readPinData(Number(version), pin);
}

// A collection with its page in it, a page by itself, or one annotation.
function findItems(document: unknown): readonly unknown[] | undefined {
  const { type, first, items } = toFields(document);
  if (type === 'Annotation') return [document];
  const list = type === 'AnnotationCollection' ? toFields(first)['items'] : type === 'AnnotationPage' ? items : undefined;
  return Array.isArray(list) ? (list as unknown[]) : undefined;
}

function readAnnotation(item: unknown): ReadPin {
  const { [ANNOTATION_PIN]: json, [ANNOTATION_VERSION]: version } = toFields(item);
  return typeof json === 'string' ? readPinJson(Number(version), json) : { leftOut: 'no-pin' };
}

// Spreadsheets write what they opened with separators and ends of lines of their own; the names of columns tell which.
function readCsv(text: string): ReadPin[] | undefined {
  const [header = '', newline] = /^([^\r\n]*)(\r\n|\n|\r|$)/u.exec(text)?.slice(1) ?? [];
  const delimiter = /"?kind"?([,;\t])/u.exec(header)?.[1];
  if (delimiter === undefined || !header.includes(CSV_VERSION)) return undefined;
  const { data } = papaparse.parse<string[]>(text, { delimiter, newline: newline as '\r\n', skipEmptyLines: true });
  const [columns = [], ...rows] = data;
  return rows.map((row) => readRow(columns, row));
}

function readRow(columns: readonly string[], row: readonly string[]): ReadPin {
  const guarded = new Set((row[columns.indexOf(APOSTROPHE_COLUMN)] ?? '').split('; '));
  const toCell = (cell: string, at: number) => (guarded.has(columns[at] ?? '') ? cell.slice(1) : cell);
  const json = row.map(toCell).filter((_, at) => columns[at]?.startsWith(CSV_DATA));
  const version = row[columns.indexOf(CSV_VERSION)] ?? '';
  return version === '' ? { leftOut: 'no-pin' } : readPinJson(Number(version), json.join(''));
}
