import type { Contender } from '../contender.ts';
import { toNamePattern, toTrieUnion, toUnion } from './name-pattern.ts';
import { toRangeRunner } from './ranges.ts';

/** One flat union regular expression over each text node, shown as a CSS highlight. */
export const unionRegexp: Contender = ({ names }) => toRangeRunner(toFinder(toNamePattern(names, toUnion)));

/** The same with common beginnings written once. */
export const trieRegexp: Contender = ({ names }) => toRangeRunner(toFinder(toNamePattern(names, toTrieUnion)));

function toFinder(pattern: RegExp) {
  return (data: string, meet: (start: number, end: number) => void): void => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(data); match !== null; match = pattern.exec(data)) meet(match.index, match.index + match[0].length);
  };
}
