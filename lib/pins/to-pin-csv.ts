import type { Figure } from '../domain/figure.ts';
import type { UiLanguage } from '../domain/language.ts';
import { getPinned, type Pin, toSmallEdition } from '../domain/pin.ts';
import type { Quote } from '../domain/quote.ts';
import { toRecordWords } from '../domain/record-words.ts';
import { type Column, dateColumns, placeColumns, toList, toTable } from '../export/columns.ts';
import { Names } from '../export/names.ts';
import { toCsv } from '../export/to-csv.ts';
import { DATA_VERSION, toPinJson } from './pin-data.ts';

/** The columns that carry a pin in whole: the version of its form, then its JSON in parts. */
export const CSV_VERSION = 'parallax_pin';
/** What the names of the columns of parts begin with. */
export const CSV_DATA = 'data_';

// A cell of Excel holds 32,767 characters and what is beyond them is cut when it is saved:
// https://support.microsoft.com/office/excel-specifications-and-limits
const LONGEST_CELL = 30_000;

type Said = (Quote | Figure) & Pick<Quote, 'reported' | 'note'> & { readonly by: string; readonly when: Quote['date'] };

/**
 * Pins as one table of CSV, a row each: for people and spreadsheets, and in its last columns the pin in whole, from which it is read
 * again. What a spreadsheet could take for a formula is guarded as in every other export (lib/export/to-csv.ts).
 */
export function toPinCsv(pins: readonly Pin[], language: UiLanguage): string {
  const parts = pins.map((pin) => toParts(toPinJson(pin)));
  const most = Math.max(1, ...parts.map(({ length }) => length));
  const tables = pins.map((pin, at) => toTable([pin], toColumns(pin, parts[at] ?? [], most, language)));
  const columns = tables[0]?.columns ?? [CSV_VERSION, `${CSV_DATA}1`];
  return toCsv({ columns, rows: tables.flatMap(({ rows }) => rows) });
}

function toColumns(pin: Pin, parts: readonly string[], most: number, language: UiLanguage): Column<Pin>[] {
  const names = new Names(toSmallEdition(pin.kept).records, language);
  const said = findSaid(pin);
  // What has no words of a source of its own leaves their columns empty.
  const ofSaid = ([name, toCell]: Column<Said>): Column<Pin> => [name, () => (said === undefined ? undefined : toCell(said))];
  const { kept } = pin;
  return [
    ['kind', () => pin.kind],
    ['id', () => pin.id],
    ['words', () => toRecordWords(pin.kind, getPinned(kept, pin.kind, pin.id), language)],
    ['note', () => pin.note],
    ['pinned', () => new Date(pin.at).toISOString()],
    ['noted', () => (pin.notedAt === undefined ? undefined : new Date(pin.notedAt).toISOString())],
    ['feed', () => kept.feedName ?? kept.feed],
    ['edition', () => kept.edition.number],
    ['edition_date', () => kept.edition.date],
    [
      'since',
      () =>
        toList(pin.changes.map((one) => `${one.action} in edition ${one.edition}: ${one.kind}/${one.record}: ${names.local(one.reason)}`)),
    ],
    ...(
      [
        ['reported', ({ reported }) => reported === true],
        ['corpus_note', ({ note }) => note && names.local(note)],
        ['speaker', ({ by }) => names.speakerName(by)],
        ['attribution', ({ attribution }) => attribution],
        ['via', ({ via = [] }) => toList(names.steps(via))],
        ...dateColumns<Said>('date', names, ({ when }) => when),
        ...placeColumns<Said>(names),
      ] as Column<Said>[]
    ).map(ofSaid),
    [CSV_VERSION, () => DATA_VERSION],
    ...Array.from({ length: most }, (_, at): Column<Pin> => [`${CSV_DATA}${at + 1}`, () => parts[at]]),
  ];
}

function findSaid({ kept, kind, id }: Pin): Said | undefined {
  if (kind === 'quotes') {
    const quote = getPinned(kept, kind, id);
    return { ...quote, by: quote.speaker, when: quote.date };
  }
  if (kind !== 'figures') return undefined;
  const figure = getPinned(kept, kind, id);
  return { ...figure, by: figure.claimant, when: figure.asOf };
}

// Never within a character that is two code units long: half of one is lost in UTF-8.
function toParts(json: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < json.length; ) {
    let to = from + LONGEST_CELL;
    if (/[\ud800-\udbff]/u.test(json.charAt(to - 1))) to -= 1;
    parts.push(json.slice(from, to));
    from = to;
  }
  return parts;
}
