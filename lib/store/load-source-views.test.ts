import { describe, expect, it } from 'vitest';
import { compileFixtureEdition, compileRealEdition, fixtureRecord, inAll } from '../corpus/fixture-corpus.ts';
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

  it('of the real corpus count every quote and figure once, and speak to questions and in words of their own', async () => {
    const edition = await compileRealEdition();
    const views = await loadSourceViews(toPackagedReader(edition), 'all', 'zh');
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    expect(sum(views.map(({ quotes }) => quotes))).toBe(edition.records.quotes.length);
    expect(sum(views.map(({ figures }) => figures))).toBe(edition.records.figures.length);
    expect(views.filter(({ answers, words }) => answers.length === 0 || words.length === 0)).toEqual([]);
  });
});
