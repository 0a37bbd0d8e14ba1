import type { SurfaceForm } from '../../lib/domain/mention.ts';
import { compileForms } from '../../lib/matching/compile-matcher.ts';
import type { CompiledMatcher } from '../../lib/matching/compiled-matcher.ts';
import { type Matcher, openMatcher } from '../../lib/matching/open-matcher.ts';
import { freshen } from './fresh-document.ts';
import { readAtOnce } from './reading.ts';

/** Median-ready times, in milliseconds, of two ways to have a matcher, and of reading with it. */
export interface OpeningTimes {
  /** From the value that extension storage gives. */
  readonly open: readonly number[];
  /** From the JSON list of its surface forms into a trie of Maps, the usual way to build a matcher in a page. */
  readonly trie: readonly number[];
  /** From the same list through the product's own compiler; empty where that takes too long to repeat. */
  readonly compile: readonly number[];
}

type Trie = Map<number, Trie>;

/** Times how a matcher gets ready, in turns. @param url where `{ forms, compiled }` lies */
export async function timeOpening(url: string, rounds: number, withCompile: boolean): Promise<OpeningTimes> {
  const { forms, compiled } = (await (await fetch(url)).json()) as { forms: SurfaceForm[]; compiled: CompiledMatcher };
  const shipped = JSON.stringify(compiled);
  const listed = JSON.stringify(forms);
  const kept: unknown[] = [];
  const times = { open: [] as number[], trie: [] as number[], compile: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    // Storage hands over a string made anew, which has not been looked at before.
    const stored = JSON.parse(shipped) as CompiledMatcher;
    const samples = {
      open: timeOf(() => openMatcher(stored), kept),
      trie: timeOf(() => toTrie(JSON.parse(listed) as SurfaceForm[]), kept),
      ...(withCompile && { compile: timeOf(() => compileForms(JSON.parse(listed) as SurfaceForm[]), kept) }),
    };
    kept.length = 0;
    if (round < 0) continue;
    for (const [name, time] of Object.entries(samples) as [keyof typeof times, number][]) times[name].push(time);
  }
  return times;
}

function timeOf(work: () => unknown, kept: unknown[]): number {
  const start = performance.now();
  kept.push(work());
  return performance.now() - start;
}

function toTrie(forms: readonly SurfaceForm[]): Trie {
  const root: Trie = new Map();
  for (const { text } of forms) {
    let node = root;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let next = node.get(code);
      if (next === undefined) {
        next = new Map();
        node.set(code, next);
      }
      node = next;
    }
  }
  return root;
}

/** Reads the document with several matchers in turns: milliseconds a run, by matcher, and the marks each found. */
export async function timeMatchers(urls: readonly string[], rounds: number, warmMs: number): Promise<{ times: number[]; marks: number }[]> {
  const matchers: Matcher[] = [];
  for (const url of urls) {
    const { compiled } = (await (await fetch(url)).json()) as { compiled: CompiledMatcher };
    matchers.push(openMatcher(compiled));
  }
  const results = matchers.map((matcher) => ({ matcher, times: [] as number[], marks: 0 }));
  const end = performance.now() + warmMs * matchers.length;
  do for (const one of results) await runOnce(one);
  while (performance.now() < end);
  for (const one of results) one.times.length = 0;
  for (let round = 0; round < rounds; round++)
    for (let at = 0; at < results.length; at++) {
      const one = results[(at + round) % results.length];
      if (one !== undefined) await runOnce(one);
    }
  return results.map(({ times, marks }) => ({ times, marks }));
}

async function runOnce(one: { readonly matcher: Matcher; readonly times: number[]; marks: number }): Promise<void> {
  freshen();
  const start = performance.now();
  const reading = await readAtOnce(one.matcher);
  one.times.push(performance.now() - start);
  one.marks = reading.reader.index.size;
  reading.stop();
}
