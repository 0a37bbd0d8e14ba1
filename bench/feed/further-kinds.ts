import type { CorpusEvent } from '../../lib/domain/event.ts';
import type { Figure, Measure } from '../../lib/domain/figure.ts';
import type { LexiconEntry } from '../../lib/domain/lexicon-entry.ts';
import type { EditionRecords } from '../../lib/domain/record.ts';
import { pick } from '../random.ts';

/** Of a thousand records, how many are of the kinds that only the panel's views show. */
const [MEASURES, FIGURES, EVENTS, LEXICON] = [30, 70, 40, 20];
/** All of these. */
export const FURTHER = MEASURES + FIGURES + EVENTS + LEXICON;
/** Of a thousand figures, how many are of the first measure, as of one that is measured every month. */
const OF_FIRST_MEASURE = 100;
const [FIRST_DAY, DAYS, DAY] = [Date.UTC(1991, 0, 1), 13_000, 86_400_000];

type Named = Pick<EditionRecords, 'topics' | 'speakers' | 'sources' | 'quotes'>;

/** Figures, events and a lexicon over the records that a made-up edition has. */
export function toFurtherKinds(
  random: () => number,
  count: number,
  named: Named,
  vocabulary: readonly [string, ...string[]],
): Pick<EditionRecords, 'measures' | 'figures' | 'events' | 'lexicon'> {
  const toList = <One>(share: number, toOne: (at: number) => One) => Array.from({ length: (count / 1000) * share }, (_, at) => toOne(at));
  const toSome = (of: number) => Math.floor(random() * of);
  const toWords = (length: number) => Array.from({ length }, () => pick(random, vocabulary)).join(' ');
  const toId = (kind: keyof Named) => named[kind][toSome(named[kind].length)]?.id ?? '';
  const toDay = () => ({ date: new Date(FIRST_DAY + toSome(DAYS) * DAY).toISOString().slice(0, 10) });
  const toEvidence = (words: number) => {
    const [exact, start] = [toWords(words), toSome(8000)];
    return { source: toId('sources'), exact, start, end: start + exact.length };
  };
  const measures = toList(MEASURES, (at): Measure => ({ id: `measure-${at}`, name: { en: `${toWords(5)} ${at}` }, unit: 'count' }));
  const figures = toList(FIGURES, (at): Figure => {
    const measure = `measure-${at % 1000 < OF_FIRST_MEASURE ? 0 : toSome(measures.length)}`;
    const said = { ...toEvidence(5), claimant: toId('speakers'), attribution: 'stated' as const, topics: [toId('topics')] };
    return { id: `figure-${at}`, ...said, value: toSome(1_000_000), unit: 'count', measure, asOf: toDay() };
  });
  const events = toList(EVENTS, (at): CorpusEvent => {
    const quotes = [...new Set([toId('quotes'), toId('quotes'), toId('quotes')])];
    return { id: `event-${at}`, name: { en: toWords(6) }, date: toDay(), topics: [toId('topics')], quotes };
  });
  const lexicon = toList(LEXICON, (at): LexiconEntry => {
    const words = [toEvidence(2), toEvidence(2), toEvidence(2)];
    return { id: `words-${at}`, referent: { en: toWords(3) }, topics: [toId('topics')], words };
  });
  return { measures, figures, events, lexicon };
}
