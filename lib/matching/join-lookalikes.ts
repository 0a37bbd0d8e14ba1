import type { NamePattern, PatternWord } from './name-pattern.ts';

/**
 * Joins lookalikes that differ in one word only ("Хантер Байден", "Хантер Байдена") into one that takes any of these words:
 * together they take no other text than each by itself did. Authors write the cases of most lookalikes one by one; a word
 * that is used in one of its cases only would not be in a class with the others, neither here nor in the names it is in.
 */
export function joinLookalikes(patterns: readonly NamePattern[]): NamePattern[] {
  for (let before = patterns; ; ) {
    const joined = joinOnce(before);
    if (joined.length === before.length) return joined;
    before = joined;
  }
}

function joinOnce(patterns: readonly NamePattern[]): NamePattern[] {
  const kept: NamePattern[] = [];
  // By all that is not words: places among those kept.
  const alike = new Map<string, number[]>();
  for (const pattern of patterns) {
    if (pattern.topic !== null) {
      kept.push(pattern);
      continue;
    }
    const { words, ...said } = pattern;
    const key = JSON.stringify([said, words.map(({ capitals }) => capitals)]);
    const places = alike.get(key) ?? [];
    alike.set(key, places);
    const place = places.find((at) => countOthers(kept[at]?.words ?? [], words) < 2);
    if (place === undefined) places.push(kept.push(pattern) - 1);
    else kept[place] = { ...pattern, words: join(kept[place]?.words ?? [], words) };
  }
  return kept;
}

// How many words of one are not the same in the other.
function countOthers(words: readonly PatternWord[], others: readonly PatternWord[]): number {
  return words.filter(({ forms }, at) => !isSame(forms, others[at]?.forms)).length;
}

function isSame(forms: PatternWord['forms'], others: PatternWord['forms'] | undefined): boolean {
  return forms.size === others?.size && forms.keys().every((form) => others.has(form));
}

function join(words: readonly PatternWord[], others: readonly PatternWord[]): PatternWord[] {
  return words.map(({ capitals, forms }, at) => ({ capitals, forms: new Map([...forms, ...(others[at]?.forms ?? [])]) }));
}
