import type { CompiledMatcher } from '../../lib/matching/compiled-matcher.ts';
import { openMatcher } from '../../lib/matching/open-matcher.ts';
import { findMark } from '../../lib/page/find-mark.ts';
import { readAtOnce } from './reading.ts';

const PER_PARAGRAPH = 10;
/** Same length, same letters, no name: what a mention costs is the difference. */
const [NAME, OTHER] = ['Kazakhstan', 'Kazakhnats'];

function fill(marks: number, word: string): HTMLElement {
  const box = document.createElement('main');
  const sentence = `and then ${word} said so; `;
  box.innerHTML = Array.from(
    { length: Math.ceil(marks / PER_PARAGRAPH) },
    (_, at) => `<p>${at} ${sentence.repeat(Math.min(PER_PARAGRAPH, marks - at * PER_PARAGRAPH))}</p>`,
  ).join('');
  document.body.replaceChildren(box);
  void document.documentElement.offsetHeight;
  return box;
}

/** Milliseconds to read and mark a page with so many mentions, and the same page without any, in turns. */
export async function timeMentions(
  compiled: CompiledMatcher,
  marks: number,
  rounds: number,
): Promise<{ with: number[]; without: number[]; marks: number }> {
  const matcher = openMatcher(compiled);
  const times = { with: [] as number[], without: [] as number[], marks: 0 };
  for (let round = -3; round < rounds; round++)
    for (const [key, word] of [
      ['with', NAME],
      ['without', OTHER],
    ] as const) {
      fill(marks, word);
      const start = performance.now();
      const reading = await readAtOnce(matcher);
      const time = performance.now() - start;
      if (key === 'with') times.marks = reading.reader.index.size;
      if (round >= 0) times[key].push(time);
      reading.stop();
    }
  return times;
}

/** What taking paragraphs off a page costs: by itself, and with what follows before the next paint, in milliseconds. */
export interface RemovalTimes {
  readonly removal: readonly number[];
  readonly settled: readonly number[];
  readonly marks: number;
}

/** Takes 1,000 paragraphs out one by one, with their marks painted and without, in turns. */
export async function timeRemoval(
  compiled: CompiledMatcher,
  marks: number,
  rounds: number,
): Promise<{ marked: RemovalTimes; plain: RemovalTimes }> {
  const matcher = openMatcher(compiled);
  const results = {
    marked: { removal: [] as number[], settled: [] as number[], marks: 0 },
    plain: { removal: [] as number[], settled: [] as number[], marks: 0 },
  };
  for (let round = -2; round < rounds; round++)
    for (const key of ['marked', 'plain'] as const) {
      const box = fill(marks, NAME);
      const reading = key === 'marked' ? await readAtOnce(matcher) : undefined;
      results[key].marks = reading?.reader.index.size ?? 0;
      // Painted once, as they are on a real page.
      await toFrame();
      const nodes = [...box.children];
      const start = performance.now();
      for (const node of nodes) node.remove();
      const removed = performance.now();
      await Promise.resolve();
      await Promise.resolve();
      const settled = performance.now();
      if (round >= 0) {
        results[key].removal.push(removed - start);
        results[key].settled.push(settled - start);
      }
      reading?.stop();
    }
  return results;
}

function toFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Microseconds a hit test at points over and beside marks, ours and the browser's own, and how many points had a mark. */
export interface HitTimes {
  readonly ours: readonly number[];
  readonly browser: readonly number[];
  readonly marks: number;
  readonly points: number;
  readonly hits: number;
}

/** Times the hit test of hovering against `elementFromPoint` on one layout, in turns. */
export async function timeHits(compiled: CompiledMatcher, marks: number, rounds: number): Promise<HitTimes> {
  fill(marks, NAME);
  const { reader, stop } = await readAtOnce(openMatcher(compiled));
  await toFrame();
  const points = Array.from({ length: 400 }, (_, at): [number, number] => [(at * 97) % innerWidth, (at * 61) % innerHeight]);
  const test = {
    ours: (x: number, y: number) => findMark(reader.index, x, y, reader.shadowRoots) !== undefined,
    browser: (x: number, y: number) => document.elementFromPoint(x, y) !== null,
  };
  const times = { ours: [] as number[], browser: [] as number[] };
  let hits = 0;
  for (let round = -2; round < rounds; round++)
    for (const key of round % 2 === 0 ? (['ours', 'browser'] as const) : (['browser', 'ours'] as const)) {
      const start = performance.now();
      let count = 0;
      for (const [x, y] of points) if (test[key](x, y)) count++;
      if (round >= 0) times[key].push(((performance.now() - start) * 1000) / points.length);
      if (key === 'ours') hits = count;
    }
  const { size } = reader.index;
  stop();
  return { ...times, marks: size, points: points.length, hits };
}
