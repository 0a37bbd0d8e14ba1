import type { FormClass } from '../domain/mention.ts';
import { COMMON_CODES, kindOf, UNSEEN, UNSPACED, WORD } from '../text/character-kind.ts';
import { foldCode, INVISIBLE } from '../text/fold.ts';
import { isSpace, isUnspaced, isWordCharacter } from '../text/word-character.ts';
import { type CompiledMatcher, LAST_EDGE, MATCHER_SCHEMA, type MatcherOutput, TARGET_ACCEPTS, TARGET_SHIFT } from './compiled-matcher.ts';
import { unpackBytes } from './pack-words.ts';

/** A mention whose condition, if any, is still to be held against the page's other mentions. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly topic: string;
  readonly form: FormClass;
  readonly onlyWith?: readonly string[];
}

/** Finds mentions in texts. */
export interface Matcher {
  /**
   * The mentions of a text from left to right, the longest at each place, none overlapping. Offsets are UTF-16 code
   * units of the text as given. Names of spaced scripts are found as whole words only; Chinese has no such edges.
   */
  find(text: string): Candidate[];
}

/** Whether a stored value is a matcher this code can open. */
export function isMatcher(stored: unknown): stored is CompiledMatcher {
  return typeof stored === 'object' && stored !== null && (stored as Partial<CompiledMatcher>).schema === MATCHER_SCHEMA;
}

/** Opens a compiled matcher: its tables are used as they are, nothing is built but the index of first letters. */
export function openMatcher(compiled: CompiledMatcher): Matcher {
  return new AutomatonMatcher(compiled);
}

class AutomatonMatcher implements Matcher {
  readonly #labels: Uint16Array;
  readonly #targets: Uint32Array;
  readonly #skips: Uint32Array;
  readonly #ranks: Uint16Array;
  readonly #outputs: readonly MatcherOutput[];
  /** Edge of each first letter, or -1: a table for common characters, a map for the others. */
  readonly #commonStarts = new Int32Array(COMMON_CODES).fill(-1);
  readonly #otherStarts = new Map<number, number>();
  /** End and rank of the longest form read by the last `#read`; an end of 0 means none. */
  #end = 0;
  #rank = 0;

  constructor({ labels, targets, skips, ranks, outputs }: CompiledMatcher) {
    this.#labels = new Uint16Array(unpackBytes(labels));
    this.#targets = new Uint32Array(unpackBytes(targets));
    this.#skips = new Uint32Array(unpackBytes(skips));
    this.#ranks = new Uint16Array(unpackBytes(ranks));
    this.#outputs = outputs;
    for (let edge = 0; edge < this.#labels.length; edge++) {
      const label = this.#labels[edge] ?? 0;
      if (label < COMMON_CODES) this.#commonStarts[label] = edge;
      else this.#otherStarts.set(label, edge);
      if (((this.#targets[edge] ?? 0) & LAST_EDGE) !== 0) break;
    }
  }

  find(text: string): Candidate[] {
    const found: Candidate[] = [];
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (!inWord || kind === UNSPACED) {
        const edge = this.#startOf(code);
        if (edge >= 0 && this.#read(text, at, edge)) {
          this.#push(found, at);
          at = this.#end - 1;
          inWord = false;
          continue;
        }
      }
      if (kind !== UNSEEN) inWord = kind === WORD;
    }
    return found;
  }

  #startOf(code: number): number {
    const folded = foldCode(code);
    if (folded >= COMMON_CODES) return this.#otherStarts.get(folded) ?? -1;
    return this.#commonStarts[folded] ?? -1;
  }

  #push(found: Candidate[], start: number): void {
    const output = this.#outputs[this.#ranks[this.#rank] ?? 0];
    if (output === undefined || output.topic === null) return;
    const { topic, form, onlyWith } = output;
    found.push({ start, end: this.#end, topic, form, ...(onlyWith && { onlyWith }) });
  }

  // Reads on from the edge of the first letter and keeps the longest form that ends where a word may end; false if none.
  #read(text: string, start: number, firstEdge: number): boolean {
    this.#end = 0;
    let edge = firstEdge;
    let rank = 0;
    let at = start;
    while (edge >= 0) {
      rank += this.#skips[edge] ?? 0;
      const target = this.#targets[edge] ?? 0;
      const last = text.charCodeAt(at);
      at++;
      if ((target & TARGET_ACCEPTS) !== 0 && endsHere(text, at, last)) {
        this.#end = at;
        this.#rank = rank;
      }
      at = skip(text, at, isSpace(last));
      edge = at < text.length ? this.#follow(target >>> TARGET_SHIFT, foldCode(text.charCodeAt(at))) : -1;
    }
    return this.#end > 0;
  }

  #follow(node: number, code: number): number {
    if (node === 0) return -1;
    for (let edge = node; ; edge++) {
      const label = this.#labels[edge];
      if (label === code) return edge;
      if (label === undefined || label > code || ((this.#targets[edge] ?? 0) & LAST_EDGE) !== 0) return -1;
    }
  }
}

// Past what is not seen, and after a space also past further spaces, as `foldText` makes one of a run.
function skip(text: string, at: number, spaces: boolean): number {
  for (let next = at; next < text.length; next++) {
    const code = text.charCodeAt(next);
    if (foldCode(code) !== INVISIBLE && !(spaces && isSpace(code))) return next;
  }
  return text.length;
}

function endsHere(text: string, at: number, last: number): boolean {
  if (isUnspaced(last)) return true;
  const next = skip(text, at, false);
  return next >= text.length || !isWordCharacter(text.charCodeAt(next));
}
