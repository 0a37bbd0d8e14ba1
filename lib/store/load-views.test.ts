import { describe, expect, it } from 'vitest';
import { compileFixtureEdition, compileRealEdition, fixtureRecord } from '../corpus/fixture-corpus.ts';
import type { Edition } from '../domain/edition.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { loadBrief } from './load-brief.ts';
import { loadEventViews, loadFigureViews, loadQuestionViews, loadQuoteViews, loadWordsViews } from './load-views.ts';
import { toPackagedReader } from './packaged-reader.ts';

const read = async () => toPackagedReader(await compileFixtureEdition());

const LOADERS = [
  ['quotes', loadQuoteViews],
  ['figures', loadFigureViews],
  ['questions', loadQuestionViews],
  ['events', loadEventViews],
  ['words', loadWordsViews],
] as const;

// Whose answers are counted, so that views of many records are seen to be read as few are.
function counted(edition: Edition): { readonly reader: CorpusReader; readonly reads: () => number } {
  let count = 0;
  const reader = toPackagedReader(edition);
  const loadByIds: CorpusReader['loadByIds'] = (kind, ids) => {
    count += 1;
    return reader.loadByIds(kind, ids);
  };
  return { reader: { ...reader, loadByIds }, reads: () => count };
}

describe('views of records', () => {
  it.each(LOADERS)('are those that a brief of their topic has: %s', async (kind, load) => {
    const reader = await read();
    const brief = await loadBrief(reader, 'bridge', 'ru', 'full');
    const views = await load(reader, 'all', 'ru');
    expect(views.toSorted(byId)).toEqual(brief?.[kind].toSorted(byId));
  });

  it('come in the order asked for, without those that are not there', async () => {
    const views = await loadQuoteViews(await read(), ['oak-parts', 'gone', '__proto__', 'lund-joins'], 'en');
    expect(views.map(({ id }) => id)).toEqual(['oak-parts', 'lund-joins']);
  });

  it.each(LOADERS)('of all records are read in as many reads as one: %s', async (_, load) => {
    const edition = await compileRealEdition();
    const [all, one] = [counted(edition), counted(edition)];
    const [first, ...rest] = await load(all.reader, 'all', 'en');
    expect(rest.length).toBeGreaterThan(1);
    await load(one.reader, [first?.id ?? ''], 'en');
    expect(all.reads()).toBe(one.reads() - 1);
    expect(all.reads()).toBeLessThanOrEqual(6);
  });

  it('name whoever else has a record: speakers, measures, sources', async () => {
    const reader = await read();
    const [[quote], [figure], [words]] = await Promise.all([
      loadQuoteViews(reader, ['lund-joins'], 'en'),
      loadFigureViews(reader, 'all', 'en'),
      loadWordsViews(reader, 'all', 'en'),
    ]);
    expect(quote?.by).toMatchObject({ speakerId: fixtureRecord('quotes/lund-joins.yaml').speaker, sourceId: 'herald' });
    expect(quote?.by.steps.map(({ speakerId }) => speakerId)).toEqual(['ben-oak', 'ben-oak', 'herald']);
    expect(figure?.measureId).toBe('cost');
    expect(words?.words.map(({ sourceId }) => sourceId)).toEqual(['herald', 'tribune']);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
