import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorpusRecords } from '../domain/record.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { diffEditions, findUnexplained } from './diff-editions.ts';
import { findFieldChanges } from './find-field-changes.ts';
import { compileFixture } from './fixture-corpus.ts';
import { toDiffText } from './to-diff-text.ts';

const { records } = await compileFixture();
const quote = records.quotes.find(({ id }) => id === 'oak-parts')!;
const topic = records.topics.find(({ id }) => id === 'bridge')!;
const question = records.questions[0]!;
const event = records.events[0]!;
const entry = records.lexicon[0]!;
const withNames = (...names: readonly string[]) => ({ ...topic, aliases: { ...topic.aliases, en: names.map((text) => ({ text })) } });
const withFraming = (fields: object) => ({
  ...question,
  framings: question.framings.map((framing) => (framing.id === 'joins' ? { ...framing, ...fields } : framing)),
});
const NOTHING = { added: [], corrected: [], extended: [], withdrawn: [] };

/** The corpus with one record put in the place of another, or taken away. */
function withRecord(kind: RecordKind, id: string, record: object | undefined): CorpusRecords {
  const others = records[kind].filter((one) => one.id !== id);
  return { ...records, [kind]: record === undefined ? others : [...others, { id, ...record }].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

function log(corpus: CorpusRecords, action: 'corrected' | 'withdrawn', kind: RecordKind, record: string): CorpusRecords {
  const reason = { en: 'A comma was left out.', ru: 'Пропущена запятая.', kk: 'Үтір қалып кеткен.', zh: '漏了一个逗号。' };
  return { ...corpus, changes: [...corpus.changes, { id: `${kind}-${record}`, edition: 4, action, kind, record, reason }] };
}

describe('what became of an edition', () => {
  it('is nothing when it is the same', async () => {
    expect(diffEditions(records, structuredClone(records))).toEqual(NOTHING);
  });

  it('is an addition where there was nothing, and none is asked to give a reason', () => {
    const diff = diffEditions(withRecord('quotes', 'oak-parts', undefined), records);
    expect(diff).toEqual({ ...NOTHING, added: [{ kind: 'quotes', id: 'oak-parts' }] });
    expect(findUnexplained(diff)).toEqual([]);
  });

  it('is a correction where a value is another, and says which it was and is', () => {
    const diff = diffEditions(records, withRecord('quotes', 'oak-parts', { ...quote, speaker: 'ada-lund', note: { en: 'A note.' } }));
    expect(diff).toEqual({
      ...NOTHING,
      corrected: [
        {
          kind: 'quotes',
          id: 'oak-parts',
          reasons: [],
          fields: [
            { field: 'speaker', before: 'ben-oak', after: 'ada-lund', extends: false },
            { field: 'note', before: undefined, after: { en: 'A note.' }, extends: false },
          ],
        },
      ],
    });
    expect(findUnexplained(diff)).toEqual([expect.objectContaining({ id: 'oak-parts' })]);
  });

  it.each<[action: 'corrected' | 'withdrawn', record: object | undefined]>([
    ['corrected', { ...quote, speaker: 'ada-lund' }],
    ['withdrawn', undefined],
  ])('%s for the reason that the newer change log gives, and is not listed beside it', (action, record) => {
    const diff = diffEditions(records, log(withRecord('quotes', 'oak-parts', record), action, 'quotes', 'oak-parts'));
    expect(diff[action]).toMatchObject([{ kind: 'quotes', id: 'oak-parts', reasons: [{ en: 'A comma was left out.' }] }]);
    expect([diff.added, findUnexplained(diff)]).toEqual([[], []]);
  });

  it('is not explained by the reason of an earlier correction, of another action or of another record', () => {
    const corrected = withRecord('quotes', 'oak-parts', { ...quote, speaker: 'ada-lund' });
    for (const [older, newer] of [
      [log(records, 'corrected', 'quotes', 'oak-parts'), log(corrected, 'corrected', 'quotes', 'oak-parts')],
      [records, log(corrected, 'withdrawn', 'quotes', 'oak-parts')],
      [records, log(corrected, 'corrected', 'quotes', 'lund-joins')],
      [records, log(corrected, 'corrected', 'figures', 'oak-parts')],
    ] as const) {
      expect(findUnexplained(diffEditions(older, newer))).toMatchObject([{ id: 'oak-parts' }]);
    }
  });

  it('is a change of the log itself where a line of it was changed or taken away', () => {
    const logged = log(records, 'corrected', 'quotes', 'oak-parts');
    expect(diffEditions(logged, records).withdrawn).toMatchObject([{ kind: 'changes', id: 'quotes-oak-parts' }]);
  });

  it.each<[reason: string, kind: RecordKind, id: string, before: object, after: object]>([
    ['a language of ours', 'topics', 'bridge', { ...topic, summary: { en: 'A bridge.' } }, topic],
    ['a topic', 'quotes', 'oak-parts', quote, { ...quote, topics: ['bridge', 'lund'] }],
    ['a name', 'topics', 'bridge', topic, withNames('Sund Bridge', 'Sound Bridge')],
    ['a name in another language', 'topics', 'bridge', topic, { ...topic, aliases: { ...topic.aliases, uk: [{ text: 'Міст' }] } }],
    ['names in another order', 'topics', 'bridge', withNames('a', 'b'), withNames('b', 'c', 'a')],
    ['lookalikes', 'topics', 'bridge', { ...topic, lookalikes: undefined }, topic],
    ['a lookalike', 'topics', 'bridge', topic, { ...topic, lookalikes: { en: ['Sund Bridge Café', 'Sund Bridge Inn'] } }],
    ['a quote in a framing', 'questions', 'what-it-does', question, withFraming({ quotes: ['oak-parts', 'lund-joins'] })],
    ['a framing', 'questions', 'what-it-does', { ...question, framings: question.framings.slice(1) }, question],
    ['a quote of an event', 'events', 'opening', event, { ...event, quotes: ['oak-parts', 'lund-joins'] }],
    ['a word of the lexicon', 'lexicon', 'the-bridge', { ...entry, words: entry.words.slice(0, 1) }, entry],
    ['both', 'quotes', 'oak-parts', { ...quote, note: { en: 'x' } }, { ...quote, note: { en: 'x', ru: 'y' }, topics: ['lund', 'bridge'] }],
  ])('is an extension where it only got %s, and needs no reason', (_, kind, id, before, after) => {
    const diff = diffEditions(withRecord(kind, id, before), withRecord(kind, id, after));
    expect(diff).toMatchObject({ ...NOTHING, extended: [{ kind, id }] });
    expect(findUnexplained(diff)).toEqual([]);
  });

  it.each<[reason: string, kind: RecordKind, id: string, before: object, after: object]>([
    ['a language of ours that was there', 'topics', 'bridge', topic, { ...topic, summary: { ...topic.summary, ru: 'Мост.' } }],
    ['a language that is gone', 'topics', 'bridge', topic, { ...topic, summary: { en: 'A bridge.' } }],
    ['a topic that is gone', 'quotes', 'oak-parts', { ...quote, topics: ['bridge', 'lund'] }, { ...quote, topics: ['lund'] }],
    ['a language and a word', 'topics', 'bridge', { ...topic, name: { en: 'Sund' } }, topic],
    ['a name for another', 'topics', 'bridge', topic, withNames('Sound Bridge')],
    ['a name that is gone', 'topics', 'bridge', withNames('Sund Bridge', 'Sound Bridge'), topic],
    ['another rule for a name', 'topics', 'bridge', topic, { ...topic, aliases: { ...topic.aliases, ru: [{ text: 'Мост' }] } }],
    ['a lookalike that is gone', 'topics', 'bridge', topic, { ...topic, lookalikes: undefined }],
    ['a framing without a quote it had', 'questions', 'what-it-does', withFraming({ quotes: ['lund-joins', 'oak-parts'] }), question],
    ['a framing that is gone', 'questions', 'what-it-does', question, { ...question, framings: question.framings.slice(1) }],
    ['a framing of another name', 'questions', 'what-it-does', question, withFraming({ label: { en: 'x' } })],
    ['an event without its quote', 'events', 'opening', event, { ...event, quotes: [] }],
    ['a word of the lexicon for another', 'lexicon', 'the-bridge', entry, { ...entry, words: entry.words.toReversed() }],
    ['a note where there was none', 'quotes', 'oak-parts', quote, { ...quote, note: { en: 'x' } }],
  ])('is a correction where it got %s', (_, kind, id, before, after) => {
    expect(diffEditions(withRecord(kind, id, before), withRecord(kind, id, after))).toMatchObject({ extended: [], corrected: [{ id }] });
  });

  it('is what happened, whatever happened', () => {
    const names = RECORD_KINDS.filter((kind) => kind !== 'changes').flatMap((kind) => records[kind].map(({ id }) => ({ kind, id })));
    const edits = fc.array(fc.constantFrom('leave', 'add', 'correct', 'withdraw'), { minLength: names.length, maxLength: names.length });
    fc.assert(
      fc.property(edits, (all) => {
        const of = (edit: string) => names.filter((_, at) => all[at] === edit);
        const pick = (kept: (edit: string) => boolean, change: (record: object, edit: string) => object) =>
          Object.fromEntries(
            RECORD_KINDS.map((kind) => [
              kind,
              records[kind].flatMap((record) => {
                const edit = all[names.findIndex((name) => name.kind === kind && name.id === record.id)] ?? 'leave';
                return kept(edit) ? [change(record, edit)] : [];
              }),
            ]),
          ) as unknown as CorpusRecords;
        const older = pick(
          (edit) => edit !== 'add',
          (record) => record,
        );
        const newer = pick(
          (edit) => edit !== 'withdraw',
          (record, edit) => (edit === 'correct' ? { ...record, touched: 1 } : record),
        );
        const { added, corrected, extended, withdrawn } = diffEditions(older, newer);
        const plain = (list: readonly { kind: RecordKind; id: string }[]) => list.map(({ kind, id }) => ({ kind, id }));
        expect([plain(added), plain(corrected), extended, plain(withdrawn)]).toEqual([of('add'), of('correct'), [], of('withdraw')]);
      }),
    );
  });
});

describe('values that differ', () => {
  const json = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, fc.constantFrom('a', 'b', 1, true), fc.array(fc.constantFrom('a', 'b')), tie('record')),
    record: fc.dictionary(fc.constantFrom('en', 'ru', 'topics', 'x'), tie('value')),
  }));

  it('are none in a record that is the same, and some in one that is not', () => {
    fc.assert(
      fc.property(json.record, json.record, (one, other) => {
        expect(findFieldChanges(one as object, structuredClone(one) as object)).toEqual([]);
        expect(findFieldChanges(one as object, other as object).length > 0).toBe(
          JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('are told by the ids of entries, wherever these stand', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, label: { en: id } }));
    const fields = (before: unknown, after: unknown) =>
      findFieldChanges({ framings: before }, { framings: after }).map(({ field }) => field);
    expect(fields([a, b], [c, a, { ...b, label: { en: 'x' } }])).toEqual(['framings.b.label.en', 'framings.c']);
    expect(fields([a, b], [b, a])).toEqual(['framings.order']);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

describe('a diff in words', () => {
  it('names kind, id, field, old and new, and the reason or that there is none', () => {
    const corrected = withRecord('quotes', 'oak-parts', { ...quote, speaker: 'ada-lund', topics: ['lund'] });
    const newer = {
      ...log(corrected, 'corrected', 'quotes', 'oak-parts'),
      events: [],
      measures: [...records.measures, { ...records.measures[0]!, id: 'length' }],
    };
    expect(toDiffText(diffEditions(records, newer)).split('\n')).toEqual([
      'added measures/length',
      'corrected quotes/oak-parts',
      '  speaker: ben-oak → ada-lund',
      '  topics: −bridge +lund',
      '  because: A comma was left out.',
      'withdrawn events/opening',
      '  no reason in data/changes',
      '1 added, 1 corrected, 0 extended, 1 withdrawn; 1 without a reason in data/changes',
      '',
    ]);
  });

  it('shows of names which come and go, wherever they stand', () => {
    const [before, after] = [withNames('Sund Bridge', 'Sound Bridge'), withNames('Toqaïev', 'Sound Bridge', 'Sund Bridge')];
    const text = toDiffText(diffEditions(withRecord('topics', 'bridge', before), withRecord('topics', 'bridge', after)));
    expect(text).toBe('extended topics/bridge\n  aliases.en: +Toqaïev\n0 added, 0 corrected, 1 extended, 0 withdrawn\n');
    const ruled = { ...before, aliases: { ...before.aliases, en: [{ text: 'Sund Bridge', derived: true }, { text: 'Sound Bridge' }] } };
    expect(toDiffText(diffEditions(withRecord('topics', 'bridge', before), withRecord('topics', 'bridge', ruled)))).toContain(
      '\n  aliases.en.Sund Bridge.derived: nothing → true\n',
    );
    const reordered = withNames('Sound Bridge', 'Sund Bridge');
    expect(diffEditions(withRecord('topics', 'bridge', before), withRecord('topics', 'bridge', reordered))).toEqual(NOTHING);
  });

  it('shows of long texts where they begin to differ', () => {
    const long = (word: string) => ({ ...quote, exact: `${'the bridge '.repeat(20)}${word} neighbours${' and more'.repeat(20)}` });
    const text = toDiffText(
      diffEditions(withRecord('quotes', 'oak-parts', long('parts')), withRecord('quotes', 'oak-parts', long('joins'))),
    );
    expect(text).toMatch(/exact: ….*parts neighbours.*… → ….*joins neighbours.*…\n/u);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(160);
  });
});
