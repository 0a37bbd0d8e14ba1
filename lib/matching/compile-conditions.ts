import type { Conditions } from '../domain/conditions.ts';
import type { ConditionParts, ConditionRow } from './condition-table.ts';
import { LITERAL_KINDS } from './fold-conditions.ts';
import { Interner } from './interner.ts';
import { foldLiteral } from './literal.ts';

/**
 * The bytes that `ConditionTable` reads. What a topic asks of all its names is in the list of each that asks more, so
 * a list is a few runs of numbers.
 * @param toPlace the place of a topic
 */
export function compileConditions(all: readonly Conditions[], toPlace: (topic: string) => number): Uint8Array {
  const languages = new Interner<readonly string[]>();
  const lists = new Interner<readonly string[]>();
  const rows = all.map((conditions): ConditionRow => {
    const { onlyWith, mixedCase, ownInitials } = conditions;
    const literals = LITERAL_KINDS.map((kind) => toNumber(lists, conditions[kind]?.map(foldLiteral)));
    while (literals.at(-1) === 0) literals.pop();
    return [
      onlyWith?.map((one) => (typeof one === 'string' ? toPlace(one) : one.map(toPlace))) ?? 0,
      toNumber(languages, conditions.languages),
      mixedCase === true ? 1 : 0,
      toNumber(languages, ownInitials),
      ...literals,
    ];
  });
  const numbers = toNumbers(lists.all);
  const parts: ConditionParts = {
    rows,
    languages: languages.all,
    lists: lists.all.map((list) => toRuns(list.map((literal) => numbers.get(literal) ?? 0))),
  };
  return new TextEncoder().encode([JSON.stringify(parts), ...numbers.keys()].join('\n'));
}

function toNumber(lists: Interner<readonly string[]>, list: readonly string[] | undefined): number {
  return list === undefined ? 0 : lists.of(list) + 1;
}

// One after another those that are in the same lists, of long lists first, and alike ones together, which gzip makes small.
function toNumbers(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const owners = new Map<string, string>();
  for (const [place, list] of lists.entries()) for (const literal of list) owners.set(literal, `${owners.get(literal) ?? ''} ${place}`);
  const literals = lists.toSorted((a, b) => b.length - a.length).flat();
  const together = [...Map.groupBy(new Set(literals), (literal) => owners.get(literal)).values()];
  return new Map(together.flatMap((alike) => alike.toSorted()).map((literal, number) => [literal, number]));
}

function toRuns(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  let next = 0;
  for (const number of new Set(numbers.toSorted((a, b) => a - b))) {
    if (number === next && runs.length > 0) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(number - next, 1);
    next = number + 1;
  }
  return runs;
}
