import papaparse from 'papaparse';

/** What stands in one cell; nothing is an empty cell. */
export type Cell = string | number | boolean | undefined;

/** A table: names of columns and, in their order, the cells of each row. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The last column of every table: columns of the row whose text has an apostrophe before it that is not the record's. */
export const APOSTROPHE_COLUMN = 'apostrophe_before';

// A spreadsheet may take a cell that begins so for a formula: https://owasp.org/www-community/attacks/CSV_Injection
const FORMULA_LIKE = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/**
 * A table as CSV: RFC 4180, lines ended by CR LF, UTF-8 with a byte order mark, without which spreadsheets read no
 * Cyrillic. A text that a spreadsheet could take for a formula gets an apostrophe before it, and the row says so in its last
 * column, so that a reader of the file can take it away again. Numbers stay numbers.
 */
export function toCsv({ columns, rows }: Table): string {
  const guarded = rows.map((row) => [...row.map((cell) => cell ?? ''), toGuarded(columns, row)]);
  const csv = papaparse.unparse(
    { fields: [...columns, APOSTROPHE_COLUMN], data: guarded },
    { newline: '\r\n', escapeFormulae: FORMULA_LIKE, header: true },
  );
  return `\ufeff${csv}\r\n`;
}

function toGuarded(columns: readonly string[], row: readonly Cell[]): string {
  return columns.filter((_, at) => typeof row[at] === 'string' && FORMULA_LIKE.test(row[at])).join('; ');
}
