import { type FoldedConditions, LITERAL_KINDS } from './fold-conditions.ts';
import { LiteralList } from './literal-list.ts';

/**
 * Conditions in numbers: the topics of `onlyWith` by their places, or 0; the number of a list of languages; 1 where letters
 * have to be of both cases; the number of a list of initials, among the languages; and of lists of literals, in the order of LITERAL_KINDS. Lists count from 1, 0 is none.
 */
export type ConditionRow = readonly [
  onlyWith: 0 | readonly (number | readonly number[])[],
  languages: number,
  mixedCase: number,
  ownInitials: number,
  ...lists: number[],
];

/** What all conditions are made of. As bytes it is a line of JSON, and after it each literal on a line, in UTF-8. */
export interface ConditionParts {
  readonly rows: readonly ConditionRow[];
  readonly languages: readonly (readonly string[])[];
  /** A list of literals is runs of them: for each the first, counted from the end of the run before, and how many there are. */
  readonly lists: readonly (readonly number[])[];
}

/** What has been read of them. */
interface OpenedTable extends ConditionParts {
  readonly literals: readonly string[];
  /** By place and number, what was asked for before. */
  readonly known: FoldedConditions[];
  readonly read: LiteralList[];
}

/**
 * The conditions of a compiled matcher, read when a name first asks for them. Once no name asks any more the browser may take
 * what was read, which is five times the bytes, and it is read again.
 */
export class ConditionTable {
  readonly #bytes: Uint8Array;
  readonly #topics: readonly string[];
  #opened: WeakRef<OpenedTable> | undefined;

  /** @param topics by their places */
  constructor(bytes: Uint8Array, topics: readonly string[]) {
    this.#bytes = bytes;
    this.#topics = topics;
  }

  /** The conditions at a place. */
  at(place: number): FoldedConditions {
    const table = this.#opened?.deref() ?? this.#open();
    const conditions = table.known[place] ?? this.#read(table, table.rows[place]);
    table.known[place] = conditions;
    return conditions;
  }

  #open(): OpenedTable {
    const [parts = '', ...literals] = new TextDecoder().decode(this.#bytes).split('\n');
    const table: OpenedTable = { ...(JSON.parse(parts) as ConditionParts), literals, known: [], read: [] };
    this.#opened = new WeakRef(table);
    return table;
  }

  #read(table: OpenedTable, [onlyWith, spoken, mixedCase, initials, ...lists]: ConditionRow = [0, 0, 0, 0]): FoldedConditions {
    const toTopic = (at: number) => this.#topics[at] ?? '';
    const literals = LITERAL_KINDS.flatMap((kind, at) => (lists[at] ? [[kind, toList(table, lists[at] - 1)] as const] : []));
    return {
      ...(onlyWith !== 0 && { onlyWith: onlyWith.map((one) => (typeof one === 'number' ? toTopic(one) : one.map(toTopic))) }),
      ...(spoken > 0 && { languages: table.languages[spoken - 1] ?? [] }),
      ...(mixedCase === 1 && { mixedCase: true }),
      ...(initials > 0 && { ownInitials: table.languages[initials - 1] ?? [] }),
      ...Object.fromEntries(literals),
    };
  }
}

function toList({ lists, literals, read }: OpenedTable, number: number): LiteralList {
  const list = read[number] ?? new LiteralList(toNumbers(lists[number] ?? []).map((at) => literals[at] ?? ''));
  read[number] = list;
  return list;
}

function toNumbers(runs: readonly number[]): number[] {
  const numbers: number[] = [];
  for (let at = 0, next = 0; at < runs.length; at += 2) {
    next += runs[at] ?? 0;
    for (let left = runs[at + 1] ?? 0; left > 0; left--) numbers.push(next++);
  }
  return numbers;
}
