import type { Dated } from '../domain/dated.ts';
import type { Evidence } from '../domain/quote.ts';
import type { Origin } from '../domain/source.ts';
import type { Names } from './names.ts';
import type { Cell, Table } from './to-csv.ts';

/** A column's name and what a record has in it. */
export type Column<Row> = readonly [name: string, toCell: (row: Row) => Cell];

/** A table of records, one a row. */
export function toTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Table {
  return { columns: columns.map(([name]) => name), rows: rows.map((row) => columns.map(([, toCell]) => toCell(row))) };
}

/** Several ids or names in one cell. */
export function toList(entries: readonly string[]): string {
  return entries.join('; ');
}

/** A date, the last day of a span, what of it was inferred and why. */
export function dateColumns<Row>(name: string, names: Names, toDated: (row: Row) => Dated | undefined): Column<Row>[] {
  return [
    [name, (row) => toDated(row)?.date],
    [`${name}_until`, (row) => toDated(row)?.until],
    [`${name}_inferred`, (row) => toDated(row)?.inferred],
    [`${name}_reason`, (row) => names.reason(toDated(row)?.reason)],
  ];
}

/** Where a publisher sits, whether that was inferred and why. */
export function originColumns<Row>(name: string, names: Names, toOrigin: (row: Row) => Origin | undefined): Column<Row>[] {
  return [
    [`${name}_country`, (row) => toOrigin(row)?.country ?? undefined],
    [`${name}_country_inferred`, (row) => toOrigin(row)?.inferred],
    [`${name}_country_reason`, (row) => names.reason(toOrigin(row)?.reason)],
  ];
}

/** Ids and names of the topics of a record. */
export function topicColumns<Row extends { readonly topics: readonly string[] }>(names: Names): Column<Row>[] {
  return [
    ['topic_ids', ({ topics }) => toList(topics)],
    ['topics', ({ topics }) => toList(topics.map((id) => names.topicName(id)))],
  ];
}

/** The article that words stand in, and where in it. */
export function placeColumns<Row extends Evidence>(names: Names): Column<Row>[] {
  const source = (row: Row) => names.source(row.source);
  return [
    ['source_id', (row) => row.source],
    ['source_title', (row) => source(row).title],
    ['outlet_id', (row) => source(row).outlet],
    ['outlet', (row) => names.speakerName(source(row).outlet)],
    ...originColumns<Row>('outlet', names, (row) => names.speaker(source(row).outlet).origin),
    ['language', (row) => source(row).language],
    ['translated', (row) => source(row).translated],
    ['url', (row) => source(row).url],
    ...dateColumns<Row>('published', names, (row) => source(row).published),
    ['start', ({ start }) => start],
    ['end', ({ end }) => end],
    ['sha256', (row) => source(row).sha256],
  ];
}
