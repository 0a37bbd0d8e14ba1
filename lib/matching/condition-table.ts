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

/** The conditions of a compiled matcher, read when a name first asks for them: on few pages one does. */
export class ConditionTable {
  readonly #bytes: Uint8Array;
  readonly #topics: readonly string[];
  readonly #known: FoldedConditions[] = [];
  readonly #lists: LiteralList[] = [];
  #parts: ConditionParts = { rows: [], languages: [], lists: [] };
  #literals: readonly string[] = [];

  /** @param topics by their places */
  constructor(bytes: Uint8Array, topics: readonly string[]) {
    this.#bytes = bytes;
    this.#topics = topics;
  }

  /** The conditions at a place. */
  at(place: number): FoldedConditions {
    if (this.#parts.rows.length === 0) this.#open();
    const conditions = this.#known[place] ?? this.#read(this.#parts.rows[place]);
    this.#known[place] = conditions;
    return conditions;
  }

  #open(): void {
    const [parts = '', ...literals] = new TextDecoder().decode(this.#bytes).split('\n');
    this.#parts = JSON.parse(parts) as ConditionParts;
    this.#literals = literals;
  }

  #read([onlyWith, spoken, mixedCase, initials, ...lists]: ConditionRow = [0, 0, 0, 0]): FoldedConditions {
    const toTopic = (at: number) => this.#topics[at] ?? '';
    const literals = LITERAL_KINDS.flatMap((kind, at) => (lists[at] ? [[kind, this.#list(lists[at] - 1)] as const] : []));
    return {
      ...(onlyWith !== 0 && { onlyWith: onlyWith.map((one) => (typeof one === 'number' ? toTopic(one) : one.map(toTopic))) }),
      ...(spoken > 0 && { languages: this.#parts.languages[spoken - 1] ?? [] }),
      ...(mixedCase === 1 && { mixedCase: true }),
      ...(initials > 0 && { ownInitials: this.#parts.languages[initials - 1] ?? [] }),
      ...Object.fromEntries(literals),
    };
  }

  #list(number: number): LiteralList {
    const list = this.#lists[number] ?? new LiteralList(toNumbers(this.#parts.lists[number] ?? []).map((at) => this.#literals[at] ?? ''));
    this.#lists[number] = list;
    return list;
  }
}

function toNumbers(runs: readonly number[]): number[] {
  const numbers: number[] = [];
  for (let at = 0, next = 0; at < runs.length; at += 2) {
    next += runs[at] ?? 0;
    for (let left = runs[at + 1] ?? 0; left > 0; left--) numbers.push(next++);
  }
  return numbers;
}
