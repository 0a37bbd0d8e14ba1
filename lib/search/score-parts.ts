import { GAP, type SearchIndex } from './search-index.ts';
import type { Part } from './to-parts.ts';
import type { Meant } from './vocabulary.ts';

/** What a hit counts that is only in a name of what the record is about, against one in what it says. */
const ABOUT = 0.4;
// The two parameters of Okapi BM25, as most engines have them; a word counts once a record, however often it says it.
const [SATURATION, LENGTH] = [1.2, 0.75];

/** How well records meet a search. */
export interface Scored {
  /** Of each part by number of the record: above zero where that has it. */
  readonly each: readonly Float32Array[];
  /** How many parts each record has. */
  readonly met: Uint16Array;
  /** How well a record has those that it has. */
  readonly toScore: (number: number) => number;
}

/** How well each record meets the parts of a search. */
export function scoreParts(index: SearchIndex, parts: readonly Part[]): Scored {
  const met = new Uint16Array(index.size);
  const each = parts.map(({ words }) => {
    const best = words.length === 1 ? toBest(index, words) : toBestPhrase(index, words);
    const rarity = toRarity(index, best);
    for (let number = 0; number < best.length; number++) {
      if (best[number] === 0) continue;
      met[number] = (met[number] ?? 0) + 1;
      best[number] = (best[number] ?? 0) * rarity;
    }
    return best;
  });
  const toScore = (number: number) => each.reduce((sum, best) => sum + (best[number] ?? 0), 0) * toShortness(index, number);
  return { each, met, toScore };
}

function toBest(index: SearchIndex, [sought]: Part['words']): Float32Array {
  const best = new Float32Array(index.size);
  for (const [word, weight] of sought?.meant ?? []) {
    for (const posting of index.toPostings(word)) {
      const worth = posting & 1 ? weight : weight * ABOUT;
      const number = posting >> 1;
      if (worth > (best[number] ?? 0)) best[number] = worth;
    }
  }
  return best;
}

// Only records that have all of the words somewhere are read.
function toBestPhrase(index: SearchIndex, part: Part['words']): Float32Array {
  const words = part.map(({ meant }) => toWeights(meant, index.vocabulary.size));
  const best = new Float32Array(index.size);
  const met = new Uint16Array(index.size);
  for (const [at, { meant }] of part.entries()) {
    for (const word of meant.keys()) {
      for (const posting of index.toPostings(word)) if (met[posting >> 1] === at) met[posting >> 1] = at + 1;
    }
  }
  for (let number = 0; number < met.length; number++) {
    if (met[number] === part.length) best[number] = readPhrase(index.toTexts(number), words);
  }
  return best;
}

// By number of the word: a text is read faster against a list than against a map.
function toWeights(meant: Meant, size: number): Float32Array {
  const weights = new Float32Array(size);
  for (const [word, weight] of meant) weights[word] = weight;
  return weights;
}

function readPhrase([said, about]: ReturnType<SearchIndex['toTexts']>, words: readonly Float32Array[]): number {
  return Math.max(readText(said, words), ABOUT * readText(about, words));
}

function readText(text: Int32Array, words: readonly Float32Array[]): number {
  let best = 0;
  for (let at = 0; at + words.length <= text.length; at++) {
    let worth = 1;
    for (let word = 0; word < words.length && worth > 0; word++) {
      worth = Math.min(worth, words[word]?.[text[at + word] ?? GAP] ?? 0);
    }
    best = Math.max(best, worth);
  }
  return best;
}

// A word that is in few records says more about them.
function toRarity(index: SearchIndex, best: Float32Array): number {
  let count = 0;
  for (const one of best) if (one > 0) count++;
  return Math.log(1 + (index.size - count + 0.5) / (count + 0.5));
}

function toShortness(index: SearchIndex, number: number): number {
  const length = index.toLength(number) / index.averageLength;
  return (SATURATION + 1) / (1 + SATURATION * (1 - LENGTH + LENGTH * length));
}
