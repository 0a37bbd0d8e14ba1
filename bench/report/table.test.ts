import { describe, expect, it } from 'vitest';
import { toMissing, toNote, toRow } from './row.ts';
import { toMeasured } from './statistics.ts';
import { toMarkdownTable, toPlainTable } from './table.ts';
import { replacePart } from './write-document.ts';

const ROWS = [
  toRow('1', 'a goal | reached', toMeasured([1.5, 1.4, 1.6]), 1.8),
  toRow('6', 'a goal missed', toMeasured([12.34]), 8, 'ms'),
  toNote('6', 'a note', toMeasured([250.4, 260, 240]), 'ms'),
  toMissing('17', 'heap', 'Firefox does not tell'),
];

describe('the table', () => {
  it('says of each goal whether it was reached, how far values lay apart, and what could not be measured', () => {
    expect(toMarkdownTable(ROWS).split('\n').slice(2)).toEqual([
      '| 1 | a goal \\| reached | 1.5 | <= 1.8 | yes | 1.4–1.6 of 3 |',
      '| 6 | a goal missed | 12.3 ms | <= 8 ms | no |  |',
      '| 6 | a note | 250 ms |  | – | 240–260 ms of 3 |',
      '| 17 | heap | not measured: Firefox does not tell |  | – |  |',
      '',
    ]);
  });

  it('stands in columns in a terminal', () => {
    const lines = toPlainTable(ROWS).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(new Set(lines.slice(0, 3).map((line) => line.search(/measured|1\.5|12\.3/u))).size).toBe(1);
  });
});

describe('writing into the document', () => {
  it('changes what is between the markers and nothing else', () => {
    const document =
      'before\n<!-- bench:chromium -->\nold\n<!-- /bench:chromium -->\nafter <!-- bench:firefox --><!-- /bench:firefox -->\n';
    expect(replacePart(document, 'chromium', '\nnew\n')).toBe(
      'before\n<!-- bench:chromium -->\nnew\n<!-- /bench:chromium -->\nafter <!-- bench:firefox --><!-- /bench:firefox -->\n',
    );
  });

  it('refuses a document that has no place for it', () => {
    expect(() => replacePart('text', 'chromium', 'new')).toThrow('<!-- bench:chromium -->');
  });
});
