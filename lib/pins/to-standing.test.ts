import { describe, expect, it } from 'vitest';
import { type Changes, compileFixtureEdition, fixtureRecord, inAll, toEvidence } from '../corpus/fixture-corpus.ts';
import type { RecordRef } from '../domain/pin.ts';
import { loadExtract } from '../store/load-extract.ts';
import { toPackagedReader } from '../store/packaged-reader.ts';
import { pinFixture } from './fixture-pins.ts';
import { toPinNews } from './to-standing.ts';

const QUOTE: RecordRef = { kind: 'quotes', id: 'lund-joins' };
const line = (action: 'corrected' | 'withdrawn', kind: string, record: string, edition = 4) => ({
  [`changes/${action}-${record}.yaml`]: { edition, action, kind, record, reason: inAll('Why.') },
});
const newsOf = async (ref: RecordRef, changes: Changes) => {
  const edition = await compileFixtureEdition({ ...changes, 'edition.yaml': { number: 5, date: '2026-11-20' } });
  const pin = await pinFixture(ref);
  return toPinNews(pin, await loadExtract(toPackagedReader(edition), ref), edition.records.changes);
};
const WITHOUT_QUOTE: Changes = {
  'quotes/lund-joins.yaml': undefined,
  'events/opening.yaml': { ...fixtureRecord('events/opening.yaml'), quotes: ['oak-parts'] },
  'questions/what-it-does.yaml': {
    ...fixtureRecord('questions/what-it-does.yaml'),
    framings: [{ id: 'parts', label: inAll('It parts'), quotes: ['oak-parts'] }],
  },
};
const SHORTER: Changes = {
  'quotes/lund-joins.yaml': { ...fixtureRecord('quotes/lund-joins.yaml'), ...toEvidence('herald', 'bridge joins both shores.') },
};

describe('toPinNews', () => {
  it('says nothing of a record that stands as it was', async () => {
    expect(await newsOf(QUOTE, {})).toEqual({ standing: 'here', changes: [] });
  });

  it('says why a record was withdrawn', async () => {
    const news = await newsOf(QUOTE, { ...WITHOUT_QUOTE, ...line('withdrawn', 'quotes', 'lund-joins') });
    expect(news).toMatchObject({ standing: 'withdrawn', changes: [{ edition: 4, action: 'withdrawn', reason: { kk: 'Why.' } }] });
  });

  it('keeps saying so when the edition in use is an older one again', async () => {
    const news = await newsOf(QUOTE, { ...WITHOUT_QUOTE, ...line('withdrawn', 'quotes', 'lund-joins') });
    const pin = await pinFixture(QUOTE, { changes: news.changes });
    expect(toPinNews(pin, pin.kept, [])).toMatchObject({ standing: 'withdrawn' });
  });

  it('has both wordings of a record that was corrected', async () => {
    const news = await newsOf(QUOTE, { ...SHORTER, ...line('corrected', 'quotes', 'lund-joins') });
    expect(news).toMatchObject({ standing: 'here', changes: [{ action: 'corrected' }], now: { edition: { number: 5 } } });
    expect(news.now?.records.quotes?.[0]?.exact).toBe('bridge joins both shores.');
  });

  it('keeps both wordings when the edition in use is an older one again', async () => {
    const news = await newsOf(QUOTE, { ...SHORTER, ...line('corrected', 'quotes', 'lund-joins') });
    const pin = await pinFixture(QUOTE, { changes: news.changes, now: news.now! });
    expect(toPinNews(pin, pin.kept, [])).toMatchObject({ changes: [{ action: 'corrected' }], now: { edition: { number: 5 } } });
  });

  it('has the other wording also where no change log speaks of it', async () => {
    expect(await newsOf(QUOTE, SHORTER)).toMatchObject({ standing: 'here', changes: [], now: { edition: { number: 5 } } });
  });

  it('says that a record is not there', async () => {
    expect(await newsOf(QUOTE, WITHOUT_QUOTE)).toEqual({ standing: 'absent', changes: [] });
  });

  it('speaks of a record that the pinned one names', async () => {
    const question: RecordRef = { kind: 'questions', id: 'what-it-does' };
    const news = await newsOf(question, { ...WITHOUT_QUOTE, ...line('withdrawn', 'quotes', 'lund-joins') });
    expect(news).toMatchObject({ standing: 'here', changes: [{ action: 'withdrawn', record: 'lund-joins' }] });
  });

  it('leaves out what was said before it was pinned, and what is said of topics', async () => {
    const before = line('corrected', 'quotes', 'lund-joins', 2);
    expect(await newsOf(QUOTE, { ...before, ...line('corrected', 'topics', 'bridge') })).toEqual({ standing: 'here', changes: [] });
  });
});
