import { afterEach, beforeEach, vi } from 'vitest';
import type { SurfaceForm } from '../domain/mention.ts';
import { compileForms } from '../matching/compile-matcher.ts';
import { openMatcher } from '../matching/open-matcher.ts';
import { toMarksInOrder } from './find-in-index.ts';
import type { Mark } from './mark.ts';
import { PageReader } from './page-reader.ts';
import type { Painter } from './painter.ts';

const FORMS: readonly SurfaceForm[] = [
  { text: 'Kazakhstan', topic: 'kazakhstan', form: 'base' },
  { text: 'Vladimir Putin', topic: 'putin', form: 'base' },
  { text: 'Putin', topic: 'putin', form: 'base' },
  { text: 'the declaration', topic: 'declaration', form: 'base', conditions: { onlyWith: ['kazakhstan', 'russia'] } },
  { text: 'Russia', topic: 'russia', form: 'base' },
];
/** Knows the forms above. */
export const matcher = openMatcher(compileForms(FORMS));

/** Notes what is painted, and in which order things were told. */
export class NotingPainter implements Painter {
  readonly painted = new Set<Mark>();
  readonly paints: Mark[] = [];
  paint(marks: readonly Mark[]): readonly Mark[] {
    for (const mark of marks) this.painted.add(mark);
    this.paints.push(...marks);
    return marks;
  }
  erase(marks: readonly Mark[]): void {
    for (const mark of marks) this.painted.delete(mark);
  }
  clear(): void {
    this.painted.clear();
  }
  keep(): void {}
}

/** What a test can turn: the end of reading, and the parts of the work that wait for the page to let them go on. */
export const trial = { stop: new AbortController(), waiting: [] as (() => void)[] };
let now = 0;
let stepMs = 0;

/** From here on every look at the clock is a slice later. */
export const letTimePass = (): void => {
  stepMs = 10;
};
const { setTimeout: realSetTimeout } = globalThis;
const computedStyle = globalThis.getComputedStyle;

beforeEach(() => {
  trial.stop = new AbortController();
  trial.waiting.length = 0;
  // Time stands still, so that all work is done in one slice.
  now = 0;
  stepMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += stepMs));
  vi.stubGlobal('scheduler', { yield: () => new Promise<void>((resolve) => trial.waiting.push(resolve)) });
  vi.stubGlobal('setTimeout', (work: () => void, ms?: number) => (ms === undefined ? trial.waiting.push(work) : realSetTimeout(work, ms)));
  // A page with nothing to do.
  vi.stubGlobal('requestIdleCallback', (work: () => void) => queueMicrotask(work));
  // happy-dom leaves the display of inline elements empty.
  vi.stubGlobal('getComputedStyle', (element: Element) => ({ float: 'none', display: computedStyle(element).display || 'inline' }));
});
afterEach(() => {
  trial.stop.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Lets everything that waits for nothing but its turn happen: mutation records, and the reading they ask for. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Reads a page with a painter, and waits until all of it is read. */
export async function read<P extends Painter>(html: string, painter: P, isAlive = () => true) {
  document.body.innerHTML = html;
  await turn();
  const onChange = vi.fn<() => void>();
  const reader = new PageReader(matcher, painter, { onChange: onChange, onReplaced: () => {}, isAlive: isAlive }, trial.stop.signal);
  reader.start();
  await turn();
  return { reader, painter, onChange };
}
/** Reads a page and notes what is painted. */
export const readAndNote = (html: string) => read(html, new NotingPainter());

/** The words marked, in order. */
export const toSurfaces = (reader: PageReader) => toMarksInOrder(reader.index).map(({ surface }) => surface);
