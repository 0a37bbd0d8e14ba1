import type { Dictionary, Runner } from './contender.ts';
import { CONTENDERS, type ContenderName } from './contenders/index.ts';
import { freshen } from './fresh-document.ts';
import { type Span, toDocumentText } from './span.ts';

/** How a comparison is run. */
export interface CompareChoices {
  readonly contenders: readonly ContenderName[];
  /** Rounds that count; in each every contender runs once, in turn begun by another one. */
  readonly rounds: number;
  /** How long each contender runs before it counts, in milliseconds. */
  readonly warmMs: number;
  /** Shortest sample: a run shorter than this is repeated and its mean taken, because clocks are coarse. */
  readonly sampleMs: number;
}

/** What one contender did on one page. */
export interface Outcome {
  /** Mean milliseconds a run, one entry a round; empty when it failed. */
  readonly times: readonly number[];
  readonly spans: readonly Span[];
  /** Mutation records that one run causes. */
  readonly mutations: number;
  /** Why it was left out. */
  readonly failure?: string;
}

/** A page as every contender saw it. */
export interface Comparison {
  readonly characters: number;
  readonly outcomes: Readonly<Partial<Record<ContenderName, Outcome>>>;
  /** By contender that finds other than ours: what is missing and what is more, with up to three examples each. */
  readonly differences: Readonly<Partial<Record<ContenderName, Difference>>>;
}

/** Spans of a contender against ours. */
export interface Difference {
  readonly missing: number;
  readonly more: number;
  readonly examples: readonly string[];
}

const MOST_REPEATS = 40;

interface Entrant {
  readonly name: ContenderName;
  readonly runner: Runner;
  readonly repeats: number;
  readonly times: number[];
  spans: readonly Span[];
  mutations: number;
}

/** Runs contenders over the document in one interleaved run and compares what they find. */
export async function compare(dictionary: Dictionary, choices: CompareChoices): Promise<Comparison> {
  const failures = new Map<ContenderName, string>();
  const entrants: Entrant[] = [];
  for (const name of choices.contenders) {
    try {
      entrants.push(await enter(name, dictionary, choices));
    } catch (error) {
      failures.set(name, String(error));
    }
  }
  for (let round = 0; round < choices.rounds; round++)
    for (let at = 0; at < entrants.length; at++) {
      const entrant = entrants[(at + round) % entrants.length];
      if (entrant !== undefined) entrant.times.push(await timeOf(entrant.runner, entrant.repeats));
    }
  const outcomes = Object.fromEntries([
    ...entrants.map(({ name, times, spans, mutations }) => [name, { times, spans, mutations }] as const),
    ...[...failures].map(([name, failure]) => [name, { times: [], spans: [], mutations: 0, failure }] as const),
  ]);
  return { characters: toDocumentText().length, outcomes, differences: toDifferences(entrants) };
}

async function enter(name: ContenderName, dictionary: Dictionary, { warmMs, sampleMs }: CompareChoices): Promise<Entrant> {
  freshen();
  const runner = CONTENDERS[name](dictionary);
  const records = observe();
  await runner.run();
  const mutations = records();
  const spans = runner.spans();
  runner.undo();
  const end = performance.now() + warmMs;
  let once = await timeOf(runner, 1);
  while (performance.now() < end) once = Math.min(once, await timeOf(runner, 1));
  return {
    name,
    runner,
    repeats: Math.min(MOST_REPEATS, Math.max(1, Math.ceil(sampleMs / Math.max(once, 0.01)))),
    times: [],
    spans,
    mutations,
  };
}

// A page is parsed anew for every run. Of many runs the mean counts, finer than the clock, without the slowest quarter,
// in which garbage was collected.
async function timeOf(runner: Runner, repeats: number): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < repeats; at++) {
    freshen();
    const start = performance.now();
    const done = runner.run();
    if (done !== undefined) await done;
    times.push(performance.now() - start);
    runner.undo();
  }
  const kept = times.toSorted((a, b) => a - b).slice(0, Math.ceil(repeats * 0.75));
  return kept.reduce((sum, time) => sum + time, 0) / kept.length;
}

function observe(): () => number {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  return () => {
    const { length } = observer.takeRecords();
    observer.disconnect();
    return length;
  };
}

// Floors find nothing by nature and are not compared.
function toDifferences(entrants: readonly Entrant[]): Comparison['differences'] {
  const ours = entrants.find(({ name }) => name === 'ours');
  if (ours === undefined) return {};
  const text = toDocumentText();
  const others = entrants.filter(({ name }) => name !== 'ours' && !name.startsWith('TreeWalker'));
  return Object.fromEntries(
    others
      .map(({ name, spans }) => [name, toDifference(ours.spans, spans, text)] as const)
      .filter(([, { missing, more }]) => missing + more > 0),
  );
}

function toDifference(ours: readonly Span[], theirs: readonly Span[], text: string): Difference {
  const key = ([start, end]: Span) => `${start}-${end}`;
  const [ourKeys, theirKeys] = [new Set(ours.map(key)), new Set(theirs.map(key))];
  const missing = ours.filter((span) => !theirKeys.has(key(span)));
  const more = theirs.filter((span) => !ourKeys.has(key(span)));
  const show =
    (sign: string) =>
    ([start, end]: Span) =>
      `${sign}${JSON.stringify(`${text.slice(Math.max(0, start - 12), start)}[${text.slice(start, end)}]${text.slice(end, end + 12)}`)}`;
  const examples = [...missing.slice(0, 3).map(show('-')), ...more.slice(0, 3).map(show('+'))];
  return { missing: missing.length, more: more.length, examples };
}
