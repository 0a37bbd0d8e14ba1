import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../domain/search.ts';
import type { Searcher } from './build-searcher.ts';
import { buildFixture, RECORDS, toQuote } from './fixture-records.ts';
import { parseSearch } from './search-text.ts';

let searcher: Searcher;
beforeAll(async () => {
  searcher = await buildFixture();
});

const ask = (query: string, most = 50, where = searcher) => where.search({ terms: parseSearch(query), most, language: 'en' });
const toIds = (answer: SearchAnswer | undefined) => answer?.results.map(({ kind, ids }) => `${kind} ${ids.join('+')}`);
const find = (query: string) => (toIds(ask(query)) ?? []).toSorted();
const hits = (query: string, text: string) => (ask(query)?.toHits(text) ?? []).map(({ start, end }) => text.slice(start, end));

const OPENING = expect.stringMatching(/^quotes (joins\+links|links\+joins)$/u);

describe('a search', () => {
  it.each([
    ['forms of a word', 'partner agreement', ['quotes partner']],
    ['the beginning of the last word', 'neighb', ['quotes parts']],
    ['a slip', 'stratgic', ['quotes partner']],
    ['an inflected form in another language', 'ценой', ['figures cost-2024']],
    ['Kazakh letters on keys without them', 'копир ушин', ['questions what-for']],
    ['words of several fields of one record', 'oak parts neighbours', ['quotes parts']],
    ['words as they stand', '"both shores"', [OPENING]],
    ['words that only stand apart', '"shores both"', []],
    ['a speaker', 'speaker:Oak', ['figures cost-2024', 'questions what-for', 'quotes parts']],
    ['a speaker by a name in another language', 'speaker:"Ада Лунд" strategic', ['quotes partner']],
    ['one source or another', 'source:Herald source:Tribune shores', [OPENING]],
    ['an origin that is not established', 'origin:"not established" neighbours', ['quotes parts']],
    ['a topic', 'topic:toll', ['quotes partner', 'topics toll']],
    ['no topic of a like name', 'topic:toll bridge', []],
    ['from a day on, what may be of it', 'after:2022-11-29 before:2023', ['lexicon names', 'quotes partner', 'sources tribune']],
    ['before a year', 'before:2022', []],
    ['the day itself', 'after:2022-11-28 before:2022-11-29 neighbours', ['quotes parts']],
    ['Chinese within a run', '大桥', expect.arrayContaining(['questions what-for', 'topics bridge'])],
  ])('finds %s', (_, query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it('finds a record by the names of what it is about, after those that say it', () => {
    expect(toIds(ask('мост'))?.[0]).toBe('topics bridge');
    const found = ask('toll');
    expect(toIds(found)).toEqual(['topics toll', 'quotes partner']);
    expect(found?.results[1]?.topics).toEqual([{ id: 'toll', name: 'Toll' }]);
  });

  it('shows renderings of one statement as one result, the one without the word too, but none that the conditions leave out', () => {
    expect(find('links')).toEqual([OPENING]);
    expect(ask('links')).toMatchObject({ counts: { quotes: 1 }, renderings: 2, total: 1 });
    expect(find('shores source:Tribune')).toEqual(['quotes links']);
  });

  it('shows what is quoted whole and in part once, in whole, and names the part', async () => {
    const where = await buildFixture({
      ...RECORDS,
      quotes: [
        toQuote('a-part', 'steel cables', { start: 110, end: 122 }),
        toQuote('other', 'its steel cables', { start: 106, end: 122, speaker: 'oak' }),
        toQuote('whole', 'it hangs on steel cables of Sund', { start: 100, end: 132 }),
      ],
      questions: [],
      events: [],
    });
    const answer = ask('cables', 50, where);
    expect(answer?.results.map(({ ids, parts }) => [ids, parts]).toSorted()).toEqual([
      [['other'], []],
      [['whole'], ['a-part']],
    ]);
    expect([answer?.counts.quotes, answer?.renderings, answer?.total]).toEqual([2, 2, 2]);
    expect(ask('cables', 1, where)?.total).toBe(2);
  });

  it('names a part also where both are of one statement, and shows it alone where the whole is left out', async () => {
    const where = await buildFixture({
      ...RECORDS,
      quotes: [
        toQuote('a-part', 'steel cables', { start: 110, end: 122, utterance: 'opening', topics: ['toll'] }),
        toQuote('told', 'cables of steel', { source: 'tribune', utterance: 'opening' }),
        toQuote('whole', 'it hangs on steel cables of Sund', { start: 100, end: 132, utterance: 'opening' }),
      ],
      questions: [],
      events: [],
    });
    expect(ask('cables', 50, where)).toMatchObject({
      counts: { quotes: 1 },
      renderings: 2,
      results: [{ ids: expect.toSatisfy((ids: string[]) => ids.toSorted().join() === 'told,whole'), parts: ['a-part'] }],
    });
    expect(toIds(ask('cables topic:toll', 50, where))).toEqual(['quotes a-part']);
  });

  describe('for words that no record has together', () => {
    it('finds the records that have the most of them, the most relevant first, and names the words that none of these has', () => {
      expect(toIds(ask('strategic agreements zeppelin'))).toEqual(toIds(ask('strategic agreements')));
      expect(ask('strategic agreements zeppelin "both sides" zeppelin')).toMatchObject({ total: 1, absent: ['zeppelin', 'both sides'] });
      expect(ask('neighbours partners')).toMatchObject({ total: 2, absent: [] });
    });

    it('says nothing of it where a record has all, or none has any', () => {
      expect([ask('strategic agreements')?.absent, ask('xyzzyxyzzy zeppelin'), ask('zeppelin')?.absent]).toMatchObject([
        undefined,
        { total: 0, results: [] },
        undefined,
      ]);
      expect(ask('xyzzyxyzzy zeppelin')?.absent).toBeUndefined();
    });

    it('keeps to the conditions all the same, and says whether there are any', () => {
      expect(find('shores neighbours zeppelin speaker:Oak')).toEqual(['quotes parts']);
      expect(ask('zeppelin agreements speaker:Oak')).toMatchObject({ total: 0, narrowed: true });
      expect(ask('zeppelin')).toMatchObject({ total: 0, narrowed: false });
    });

    it('does not name a word that another rendering has which is shown with these', () => {
      expect(ask('bridge joins links')).toMatchObject({ total: 1, results: [{ kind: 'quotes' }], absent: [] });
    });

    it('has of any words those that are in most of them at once', async () => {
      const words = ['amber', 'basalt', 'cobalt', 'dolomite'];
      const each = fc.subarray(words, { minLength: 1 });
      await fc.assert(
        fc.asyncProperty(fc.array(each, { minLength: 1, maxLength: 6 }), each, async (texts, asked) => {
          const quotes = texts.map((text, at) => toQuote(`q${at}`, text.join(' ')));
          const where = await buildFixture({ ...RECORDS, quotes, questions: [], events: [] });
          const answer = ask(asked.join(' '), 50, where);
          const counts = texts.map((text) => text.filter((word) => asked.includes(word)).length);
          const most = Math.max(...counts);
          const shown = texts.filter((_, at) => most > 0 && counts[at] === most);
          expect(answer?.total).toBe(shown.length);
          const absent = asked.filter((word) => !shown.some((text) => text.includes(word)));
          expect(answer?.absent).toEqual(most === 0 || most === asked.length ? undefined : absent);
        }),
        { numRuns: 40 },
      );
    });
  });

  it('asks nothing where nothing is written, or only the name of a field', () => {
    expect([ask(''), ask(' "" '), ask('speaker:')]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['after:2022-13', 'bad-date', '2022-13'],
    ['before:soon bridge', 'bad-date', 'soon'],
    ['after:2024 before:2024', 'empty-span', '2024'],
    ['speaker:Nobody', 'unknown-name', 'Nobody'],
    ['origin:Atlantis', 'unknown-name', 'Atlantis'],
  ])('says what is wrong with %s, and finds nothing', (query, kind, value) => {
    expect(ask(query)).toMatchObject({ faults: [{ kind, value }], total: 0, results: [] });
  });

  it('counts all, shows as many as wanted, and the first of more are the same', () => {
    const all = toIds(ask('bridge'));
    expect(all?.length).toBeGreaterThan(4);
    expect(toIds(ask('bridge', 2))).toEqual(all?.slice(0, 2));
    expect(ask('bridge', 2)?.total).toBe(all?.length);
  });
});

describe('the order of results', () => {
  it('is by relevance, then by date, the newest first, and favours no source and no origin among equals', async () => {
    const days = ['2021', '2023', '2022'];
    const quotes = days.map((date) => toQuote(`in-${date}`, 'one harbour', { date: { date } }));
    const where = await buildFixture({ ...RECORDS, quotes: [...quotes, toQuote('best', 'harbour', { date: { date: '2001' } })] });
    expect(toIds(ask('harbour', 9, where))).toEqual(['quotes best', 'quotes in-2023', 'quotes in-2022', 'quotes in-2021']);
    // Every pair of ids is in the same order whichever of the two is from where.
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.stringMatching(/^[a-z]{3,6}$/u), { minLength: 4, maxLength: 6 }), async (ids) => {
        const toOrder = async (sources: readonly string[]) => {
          const all = ids.map((id, at) => toQuote(id, 'one harbour', { source: sources[at % sources.length] ?? '' }));
          return toIds(ask('harbour', 9, await buildFixture({ ...RECORDS, quotes: all })));
        };
        expect(await toOrder(['tribune', 'herald'])).toEqual(await toOrder(['herald', 'tribune']));
      }),
      { numRuns: 20 },
    );
  });
});

describe('hits in a text', () => {
  it.each([
    ['the beginning that was typed', 'partner', 'Partners in an agreement', ['Partner']],
    ['whole words of other forms', 'мостом', 'Цена моста', ['моста']],
    ['a word with a slip', 'stratgic', 'Strategic plans', ['Strategic']],
    ['a phrase as one', '"both shores"', 'both sides, both shores', ['both shores']],
    ['Chinese as one', '大桥为了', '这座大桥为了什么', ['大桥为了']],
    ['nothing for a field', 'speaker:Oak', 'Ben Oak', []],
    ['letters with marks on them', 'brid', 'the bri\u00addge', ['bri\u00addge']],
  ])('are %s', (_, query, text, found) => {
    expect(hits(query, text)).toEqual(found);
  });
});

describe('what may follow', () => {
  const complete = (text: string, language: 'en' | 'ru' = 'en') =>
    searcher
      .complete(text, language, new Map([['тема', 'topic' as const]]))
      .map(({ field, value }) => (value === undefined ? field : `${field}:${value}`));

  it.each([
    ['every field at the start', '', ['speaker', 'source', 'origin', 'topic', 'after', 'before']],
    ['fields that begin so', 'so', ['source']],
    ['names that begin so', 'lund', ['speaker:Ada Lund', 'topic:Ada Lund']],
    ['every value of a field, A to Z', 'speaker:', ['speaker:Ada Lund', 'speaker:Ben Oak', 'speaker:The Herald', 'speaker:The Tribune']],
    ['values with such a word', 'bridge source:Her', ['source:The Herald', 'source:The herald story']],
    ['origins by name and code', 'origin:no', ['origin:Norway', 'origin:Not established']],
    ['years, the newest first', 'after:20', ['after:2024', 'after:2022']],
    ['nothing behind a word that is done', 'so ', []],
    ['values by a name in any language', 'topic:мос', ['topic:Sund Bridge']],
  ])('is %s', (_, text, completions) => {
    expect(complete(text)).toEqual(completions);
  });

  it('speaks the reader’s language', () => {
    expect(complete('тема:bri', 'ru')).toEqual(['topic:Мост']);
    expect(complete('те', 'ru')).toEqual(['topic']);
    expect(complete('speaker:ada', 'ru')).toEqual(['speaker:Ада Лунд']);
  });
});
