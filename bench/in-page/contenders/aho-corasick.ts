import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { isUnspaced, isWordCharacter } from '../../../lib/text/word-character.ts';
import type { Contender } from '../contender.ts';
import { toRangeRunner } from './ranges.ts';

/** The Aho–Corasick package of npm, its fast form; whole words are kept from what it finds, the longest at each place. */
export const ahoCorasick: Contender = ({ names }) => {
  const automaton = new AhoCorasick([...names]);
  return toRangeRunner((data, meet) => {
    let last = 0;
    const found = automaton.matchInText(data).filter(({ begin, end }) => isWhole(data, begin, end));
    for (const { begin, end } of found.toSorted((a, b) => a.begin - b.begin || b.end - a.end)) {
      if (begin < last) continue;
      last = end;
      meet(begin, end);
    }
  });
};

function isWhole(data: string, start: number, end: number): boolean {
  const first = data.charCodeAt(start);
  if (isUnspaced(first)) return true;
  return !(start > 0 && isWordCharacter(data.charCodeAt(start - 1))) && !(end < data.length && isWordCharacter(data.charCodeAt(end)));
}
