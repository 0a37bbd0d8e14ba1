import { describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition, compileRealEdition } from '../corpus/fixture-corpus.ts';
import type { MeasureFigures } from '../domain/measure-figures.ts';
import { loadMeasures } from './load-measures.ts';
import { toPackagedReader } from './packaged-reader.ts';

const toCounts = (measures: readonly MeasureFigures[]) => measures.map(({ id, count, figures }) => ({ id, count, read: figures.length }));

describe('the measures of an edition', () => {
  it('have every figure of the real corpus once, those with the most first, named in the reader’s language', async () => {
    const edition = await compileRealEdition();
    const measures = await loadMeasures(toPackagedReader(edition), 'ru');
    expect(measures.flatMap(({ figures }) => figures.map(({ id }) => id)).toSorted()).toEqual(
      edition.records.figures.map(({ id }) => id).toSorted(),
    );
    expect(measures.map(({ count }) => count)).toEqual(measures.map(({ count }) => count).toSorted((a, b) => b - a));
    expect(measures.every(({ name, figures }) => figures.every(({ measure }) => measure === name))).toBe(true);
  });

  it('are all told before their figures are read, of which the chosen one’s and the first single ones come first', async () => {
    const edition = await compileFixtureEdition();
    const [[figure], [measure]] = [edition.records.figures, edition.records.measures];
    const toMany = <One>(count: number, toOne: (at: number) => One) => Array.from({ length: count }, (_, at) => toOne(at));
    const measures = ['chosen', 'other', ...toMany(150, (at) => `single-${100 + at}`)].map((id) => ({ ...measure!, id, name: { en: id } }));
    const figures = measures.flatMap(({ id }) =>
      toMany(id.startsWith('single') ? 1 : 3, (at) => ({ ...figure!, id: `${id}-${at}`, measure: id })),
    );
    const large = { ...edition, records: { ...edition.records, measures, figures } };
    const tell = vi.fn<(measures: readonly MeasureFigures[]) => void>();
    const all = await loadMeasures(toPackagedReader(large), 'en', 'chosen', tell);
    const [[told] = [[]]] = tell.mock.calls;
    expect(toCounts(told!).filter(({ read }) => read > 0)).toEqual(
      toCounts(all).filter(({ id }, at) => id === 'chosen' || (at > 1 && at < 102)),
    );
    expect(told!.map(({ figures: _, ...rest }) => rest)).toEqual(all.map(({ figures: _, ...rest }) => rest));
    expect(all.every(({ count, figures: read }) => read.length === count)).toBe(true);
  });
});
