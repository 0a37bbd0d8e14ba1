import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { APOSTROPHE_COLUMN, type Table, toCsv } from './to-csv.ts';

const COLUMNS = ['first', 'second', 'third'];
const toLine = (...cells: Table['rows'][number]) => toCsv({ columns: COLUMNS, rows: [cells] }).split('\r\n')[1];

/** What stood in the cells, the apostrophes that the file names taken away. */
function readBack(csv: string): string[][] {
  const [columns = [], ...rows] = papaparse.parse<string[]>(csv.replace(/^\ufeff/u, '').replace(/\r\n$/u, ''), {
    newline: '\r\n',
    delimiter: ',',
  }).data;
  return rows.map((row) => {
    const guarded = new Set((row.at(-1) ?? '').split('; '));
    return row.slice(0, -1).map((cell, at) => (guarded.has(columns[at] ?? '') ? cell.slice(1) : cell));
  });
}

describe('toCsv', () => {
  it('begins with a byte order mark and ends every line with CR LF', () => {
    expect(toCsv({ columns: ['id', 'name'], rows: [['bridge', 'Мост 大桥']] })).toBe(
      `\ufeffid,name,${APOSTROPHE_COLUMN}\r\nbridge,Мост 大桥,\r\n`,
    );
  });

  it('keeps the columns of a table without rows', () => {
    expect(toCsv({ columns: ['id'], rows: [] })).toMatch(/^\ufeffid,apostrophe_before\r\n/u);
  });

  it('puts in quotation marks what would break a line or a cell', () => {
    expect(toLine('“a”, b', 'said "c"', 'two\nlines')).toBe('"“a”, b","said ""c""","two\nlines",');
  });

  it.each(['=1+1', '+7 701', '-5 %', '@name', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x'])(
    'puts an apostrophe before %j and says so',
    (text) => {
      expect(toLine('a', text, text)).toBe(`a,"'${text}","'${text}",second; third`);
    },
  );

  it.each(["'quoted'", '– 5', 'a=b', '“-5”', ' =1'])('leaves %j as it is', (text) => {
    expect(readBack(toCsv({ columns: COLUMNS, rows: [[text, 'b', 'c']] }))).toEqual([[text, 'b', 'c']]);
    expect(toLine(text, 'b', 'c')).toMatch(/,b,c,$/u);
  });

  it('leaves numbers, yes and no, and nothing', () => {
    expect(toLine(-5, true, undefined)).toBe('-5,true,,');
  });

  it('loses no character of any text', () => {
    const cell = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        expect(readBack(toCsv({ columns: COLUMNS, rows }))).toEqual(rows);
      }),
    );
  });
});
