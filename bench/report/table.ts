import type { Row } from './row.ts';

const HEAD = ['#', 'goal', 'measured', 'to reach', 'reached', 'spread'] as const;

/** The table for a terminal. */
export function toPlainTable(rows: readonly Row[]): string {
  const lines = [[...HEAD], ...rows.map(toCells)];
  const widths = HEAD.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  return lines
    .map(
      (cells) =>
        `${cells
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** The table for a document. */
export function toMarkdownTable(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(HEAD) + line(HEAD.map(() => '---')) + rows.map((row) => line(toCells(row))).join('');
}

function toCells({ goal, what, measured, reach, reached, spread }: Row): string[] {
  return [goal, what, measured, reach, reached === undefined ? '–' : reached ? 'yes' : 'no', spread];
}
