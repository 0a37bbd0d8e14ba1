import { describe, expect, it, vi } from 'vitest';
import { type Changes, compileFixtureEdition, compileRealEdition, fixtureRecord, inAll, toEvidence } from '../corpus/fixture-corpus.ts';
import type { UiLanguage } from '../domain/language.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import type { RecordFinding, RecordPage } from '../domain/record-page.ts';
import { toReferences } from '../edition/to-references.ts';
import { loadRecordPage } from './load-record-page.ts';
import { toPackagedReader } from './packaged-reader.ts';

const find = async (kind: RecordKind, id: string, changes: Changes = {}, language: UiLanguage = 'en') =>
  loadRecordPage(toPackagedReader(await compileFixtureEdition(changes)), kind, id, language);
const load = async (kind: RecordKind, id: string, changes: Changes = {}, language: UiLanguage = 'en') => {
  const finding = await find(kind, id, changes, language);
  if (finding.kind !== 'found') throw new Error(`${kind}/${id} is ${finding.kind}`);
  return finding.page;
};
const toLinks = ({ links, quotes, figures }: RecordPage) => [
  ...links.map(({ kind, id }) => `${kind}/${id}`),
  ...quotes.map(({ id }) => `quotes/${id}`),
  ...figures.map(({ id }) => `figures/${id}`),
];

describe('the page of a record', () => {
  it.each([
    ['quotes', 'lund-joins', ['speakers/ada-lund', 'topics/lund', 'sources/herald', 'utterances/opening', 'questions/what-it-does']],
    ['figures', 'cost-2024', ['measures/cost', 'speakers/ben-oak', 'sources/herald']],
    ['questions', 'what-it-does', ['topics/bridge']],
    ['events', 'opening', ['topics/bridge']],
    ['lexicon', 'the-bridge', ['topics/bridge', 'sources/tribune']],
    ['topics', 'bridge', ['questions/what-it-does', 'events/opening', 'lexicon/the-bridge', 'quotes/oak-parts', 'figures/cost-2024']],
    ['topics', 'lund', ['speakers/ada-lund', 'quotes/lund-joins']],
    ['sources', 'herald', ['speakers/herald', 'quotes/lund-joins', 'figures/cost-2024']],
    ['speakers', 'ben-oak', ['sources/herald', 'quotes/oak-parts', 'quotes/lund-joins', 'figures/cost-2024']],
    ['utterances', 'opening', ['speakers/ada-lund', 'quotes/lund-joins']],
    ['measures', 'cost', ['figures/cost-2024']],
    ['reasons', 'printed-in-denmark', ['speakers/tribune']],
  ] as const)('links what it names and what names it: %s/%s', async (kind, id, linked) => {
    expect(toLinks(await load(kind, id))).toEqual(expect.arrayContaining([...linked]));
  });

  it('is not linked with itself, nor with what it shows anyhow', async () => {
    expect(toLinks(await load('questions', 'what-it-does'))).not.toContain('quotes/lund-joins');
    expect(toLinks(await load('quotes', 'lund-joins'))).not.toContain('quotes/lund-joins');
  });

  it('sets beside a quote the other renderings of the same words, and beside a figure those of its measure', async () => {
    const again = { ...fixtureRecord('quotes/lund-joins.yaml'), ...toEvidence('herald', 'joins both shores') };
    const more = fixtureRecord('figures/cost-2024.yaml');
    const changes = { 'quotes/lund-again.yaml': again, 'figures/cost-again.yaml': more };
    expect((await load('quotes', 'lund-joins', changes)).quotes.map(({ id }) => id)).toEqual(['lund-again']);
    expect((await load('figures', 'cost-2024', changes)).figures.map(({ id }) => id)).toEqual(['cost-again']);
  });

  it('is called by the words a reader knows it by, in the reader’s language', async () => {
    expect((await load('topics', 'bridge', {}, 'ru')).title).toBe('Мост');
    expect((await load('quotes', 'lund-joins', {}, 'ru')).title).toBe('The bridge joins both shores.');
  });

  it('is told by itself before what it is linked with', async () => {
    const tell = vi.fn<(finding: RecordFinding) => void>();
    const reader = toPackagedReader(await compileFixtureEdition());
    const whole = await loadRecordPage(reader, 'sources', 'herald', 'en', tell);
    const told = tell.mock.calls.map(([finding]) => (finding.kind === 'found' ? finding.page : undefined));
    expect(told.map((page) => [page?.title, page?.isWhole, page && toLinks(page)])).toEqual([
      ['The bridge in the herald', false, []],
      ['The bridge in the herald', false, []],
    ]);
    expect(told.map((page) => page?.body.kind === 'sources' && page.body.source.held?.quotes)).toEqual([undefined, 1]);
    expect(whole).toMatchObject({ page: { isWhole: true } });
  });

  it('of a source has what it says on which questions, in which words', async () => {
    const { body } = await load('sources', 'herald');
    expect(body).toMatchObject({
      kind: 'sources',
      source: {
        outlet: 'The Herald',
        held: {
          answers: [{ id: 'what-it-does', framings: [{ id: 'joins', label: 'It joins the shores', quotes: 1 }] }],
          words: [{ text: 'The bridge', referent: 'The bridge', entryId: 'the-bridge' }],
          quotes: 1,
          figures: 1,
        },
      },
    });
  });

  it('of the real corpus can be made for every record, and every record it names has one', async () => {
    const edition = await compileRealEdition();
    const reader = toPackagedReader(edition);
    const ids = new Set(RECORD_KINDS.flatMap((kind) => edition.records[kind].map(({ id }) => `${kind}/${id}`)));
    // One of each twenty: each looks through the whole corpus.
    for (const kind of RECORD_KINDS) {
      for (const record of edition.records[kind].filter((_, at) => at % 20 === 0)) {
        const finding = await loadRecordPage(reader, kind, record.id, 'kk');
        expect(finding.kind, record.id).toBe('found');
        const links = finding.kind === 'found' ? toLinks(finding.page) : [];
        expect(links.filter((link) => !ids.has(link))).toEqual([]);
        const named = toReferences(kind, record).flatMap(([, to, some]) => some.map((id) => `${to}/${id}`));
        if (!['questions', 'events'].includes(kind)) expect(links).toEqual(expect.arrayContaining(named));
      }
    }
  });
});

describe('a record that is not there', () => {
  const tombstone = { edition: 2, action: 'withdrawn', kind: 'quotes', record: 'gone', reason: { ...inAll('Misread.'), ru: 'Ошибка.' } };

  it('was withdrawn, and the change log says when and why', async () => {
    const changes = { 'changes/2-gone.yaml': tombstone };
    expect(await find('quotes', 'gone', changes, 'ru')).toEqual({ kind: 'withdrawn', edition: 2, reason: 'Ошибка.' });
    expect(await find('figures', 'gone', changes)).toEqual({ kind: 'unknown' });
  });

  it.each(['gone', '__proto__', 'constructor', ''])('or nobody knows it: %j', async (id) => {
    expect(await find('quotes', id)).toEqual({ kind: 'unknown' });
  });
});
