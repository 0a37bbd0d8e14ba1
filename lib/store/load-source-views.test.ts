import { describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition, compileRealEdition, fixtureRecord, inAll } from '../corpus/fixture-corpus.ts';
import type { SourceView } from '../domain/source-view.ts';
import { loadSourceViews } from './load-source-views.ts';
import { toPackagedReader } from './packaged-reader.ts';

describe('sources as views show them', () => {
  it('have their chain, with what the corpus adds to a name', async () => {
    const herald = fixtureRecord('sources/herald.yaml');
    const chain = [
      { ...herald.chain[0], note: inAll('named as author') },
      { role: 'translation', note: inAll('translator not named'), inferred: true },
    ];
    const edition = await compileFixtureEdition({ 'sources/herald.yaml': { ...herald, chain } });
    const [view] = await loadSourceViews(toPackagedReader(edition), ['herald'], 'en');
    expect(view?.steps).toEqual([
      { role: 'author', name: 'Ben Oak', speakerId: 'ben-oak', note: 'named as author' },
      { role: 'translation', name: 'translator not named', inferred: true },
    ]);
  });

  it('stand A to Z, each with its outlet’s origin and the reason for it', async () => {
    const views = await loadSourceViews(toPackagedReader(await compileFixtureEdition()), 'all', 'en');
    expect(views.map(({ title, origin }) => [title, origin])).toEqual([
      ['The bridge in the herald', { country: 'NO' }],
      ['The bridge in the tribune', { country: 'DK', inferred: true, reason: 'Its paper is made in Denmark.' }],
    ]);
  });

  it('are told before the corpus is looked through for what is from them', async () => {
    const tell = vi.fn<(sources: readonly SourceView[]) => void>();
    const views = await loadSourceViews(toPackagedReader(await compileFixtureEdition()), 'all', 'en', tell);
    expect(tell.mock.calls).toEqual([[views.map(({ held: _, ...view }) => view)]]);
    expect(views.map(({ held }) => held?.quotes)).toEqual([1, 1]);
  });

  it('of the real corpus count every quote and figure once, and speak to questions and in words of their own', async () => {
    const edition = await compileRealEdition();
    const views = await loadSourceViews(toPackagedReader(edition), 'all', 'zh');
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    expect(sum(views.map(({ held }) => held!.quotes))).toBe(edition.records.quotes.length);
    expect(sum(views.map(({ held }) => held!.figures))).toBe(edition.records.figures.length);
    expect(views.filter(({ held }) => held!.answers.length === 0 || held!.words.length === 0)).toEqual([]);
  });
});
