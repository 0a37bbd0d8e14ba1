/** For tests only: a few made-up records, and what searches them. */
import type { LocalText } from '../domain/language.ts';
import type { Quote } from '../domain/quote.ts';
import type { EditionRecords } from '../domain/record.ts';
import type { Source, Speaker } from '../domain/source.ts';
import type { Topic } from '../domain/topic.ts';
import { buildSearcher, type RecordSource, type Searcher } from './build-searcher.ts';
import { INDEXED_KINDS } from './feed-indexer.ts';

const NONE: EditionRecords = {
  sources: [],
  speakers: [],
  topics: [],
  utterances: [],
  quotes: [],
  measures: [],
  figures: [],
  questions: [],
  events: [],
  lexicon: [],
  reasons: [],
  changes: [],
};

const local = (en: string, ru = en, kk = en, zh = en): LocalText => ({ en, ru, kk, zh });

function topic(id: string, name: LocalText): Topic {
  return { id, kind: 'place', name, summary: local(`What ${id} is.`) };
}

function toSource(id: string, outlet: string, date: string): Source {
  const chain = [{ role: 'outlet' as const, speaker: outlet }];
  return { id, title: `The ${id} story`, language: 'en', translated: false, outlet, chain, published: { date }, sha256: '', length: 900 };
}

let free = 0;

/** A quote of the fixture, by its words; what is not said is as of the first one, and none is part of another. */
export function toQuote(id: string, exact: string, others: Partial<Quote> = {}): Quote {
  free += 1000;
  const span = { start: free, end: free + exact.length };
  return {
    id,
    exact,
    ...span,
    source: 'herald',
    speaker: 'lund',
    attribution: 'stated',
    topics: ['bridge'],
    date: { date: '2024-05' },
    ...others,
  };
}

const SPEAKERS: readonly Speaker[] = [
  { id: 'lund', name: 'Ada Lund', kind: 'person', topic: 'lund' },
  { id: 'oak', name: 'Ben Oak', kind: 'person' },
  { id: 'herald', name: 'The Herald', kind: 'outlet', origin: { country: 'NO' } },
  { id: 'tribune', name: 'The Tribune', kind: 'outlet', origin: { country: null } },
];

/** The fixture. */
export const RECORDS: EditionRecords = {
  ...NONE,
  topics: [
    topic('bridge', local('Sund Bridge', 'Мост', 'Көпір', '大桥')),
    topic('lund', local('Ada Lund', 'Ада Лунд', 'Ада Лунд', '阿达')),
    topic('toll', local('Toll', 'Пошлина', 'Алым', '通行费')),
  ],
  speakers: SPEAKERS,
  sources: [toSource('herald', 'herald', '2024-05'), toSource('tribune', 'tribune', '2022')],
  utterances: [{ id: 'opening', speaker: 'lund', occasion: local('At the opening', 'На открытии'), date: { date: '2024-05-01' } }],
  quotes: [
    toQuote('joins', 'The bridge joins both shores', { utterance: 'opening', date: { date: '2024-05-01' } }),
    toQuote('links', 'It links the two shores', { utterance: 'opening', source: 'tribune', date: { date: '2024-05-01' } }),
    toQuote('parts', 'The bridge parts neighbours', { speaker: 'oak', source: 'tribune', date: { date: '2022-11-28' } }),
    toQuote('partner', 'our main strategic partners in agreements', { topics: ['toll'], date: { date: '2022' } }),
  ],
  measures: [{ id: 'cost', name: local('Cost of the bridge', 'Цена моста'), unit: 'usd' }],
  figures: [
    {
      id: 'cost-2024',
      source: 'herald',
      exact: 'nearly 12 million dollars',
      start: 0,
      end: 25,
      value: 12e6,
      unit: 'usd',
      measure: 'cost',
      claimant: 'oak',
      attribution: 'stated',
      topics: ['bridge'],
      asOf: { date: '2024' },
    },
  ],
  questions: [
    {
      id: 'what-for',
      question: local('What is the bridge for?', 'Для чего мост?', 'Көпір не үшін?', '大桥为了什么？'),
      topics: ['bridge'],
      framings: [{ id: 'a', label: local('For everybody', 'Для всех'), quotes: ['joins', 'parts'] }],
    },
  ],
  events: [
    { id: 'opened', name: local('The bridge opens', 'Мост открыт'), date: { date: '2024-05-01' }, topics: ['bridge'], quotes: ['joins'] },
  ],
  lexicon: [
    {
      id: 'names',
      referent: local('The crossing'),
      topics: ['bridge'],
      words: [{ source: 'tribune', exact: 'the span', start: 0, end: 8 }],
    },
  ],
};

/** What searches records of one feed. */
export function buildFixture(records: EditionRecords = RECORDS, atOnce = 2): Promise<Searcher> {
  const source: RecordSource = {
    feeds: ['feed'],
    load: async (_, kind, after) => {
      if (!INDEXED_KINDS.includes(kind)) throw new Error(`nobody needs ${kind}`);
      const all = records[kind].toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return all.filter(({ id }) => after === undefined || id > after).slice(0, atOnce);
    },
  };
  const nameOrigin = (country: string | null) => (country === null ? 'Not established' : 'Norway');
  return buildSearcher(source, nameOrigin, new AbortController().signal);
}
