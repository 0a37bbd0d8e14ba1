import type { UiLanguage } from '../domain/language.ts';
import { byLot } from '../domain/lot.ts';
import { FOUND_KINDS, type Found, type SearchAnswer, type SearchTerm } from '../domain/search.ts';
import { findHits } from './find-hits.ts';
import type { NeutralOrder } from './neutral-order.ts';
import { rank } from './rank.ts';
import type { Searched, SearchIndex } from './search-index.ts';
import { type Conditions, toConditions } from './to-conditions.ts';
import { toParts } from './to-parts.ts';

/** What is asked: the terms, how many results are wanted, and in whose language topics are named. */
export interface SearchQuestion {
  readonly terms: readonly SearchTerm[];
  readonly most: number;
  readonly language: UiLanguage;
}

const MOST_TOPICS = 3;

/**
 * Everything that meets all terms, or the conditions and the most of the words where nothing has all of these; the most relevant
 * first; where that does not decide, the newest, and then the lot. Where the words come from decides nothing. Undefined where
 * nothing is asked.
 */
export function search(index: SearchIndex, order: NeutralOrder, question: SearchQuestion): SearchAnswer | undefined {
  const conditions = toConditions(question.terms, index);
  const { faults, narrowed } = conditions;
  const parts = toParts(question.terms, index.vocabulary);
  if (faults.length === 0 && !narrowed && parts.length === 0) return undefined;
  const { numbers, ...fewer } = rank(index, order, parts, conditions);
  const toHits = (text: string) => findHits(text, parts, index.vocabulary);
  const results = toResults(index, numbers, question.most, conditions, toFoundMaker(index, question.language, toHits));
  return { faults, narrowed, ...fewer, ...results, toHits };
}

type Results = Pick<SearchAnswer, 'counts' | 'renderings' | 'total' | 'results'>;

// Of a statement that is found every rendering is shown that the conditions allow: how else it was told is what readers compare.
// What is quoted whole and in part is shown once, where the first of them would stand.
function toResults(index: SearchIndex, numbers: Uint32Array, most: number, { isMet }: Conditions, toFound: ToFound): Results {
  const byKind = new Uint32Array(FOUND_KINDS.length);
  const results: Found[] = [];
  const seen = new Set<string | number>();
  const isFound = new Uint8Array(index.size);
  for (const number of numbers) isFound[number] = 1;
  let together = 0;
  const show = (number: number) => {
    const allowed = index.toTogether(number).filter((one) => isMet(index.getRecord(one)));
    const shown = allowed.filter((one) => !allowed.includes(index.findWhole(one) ?? -1));
    const parts = shown.flatMap((one) => index.toParts(one).filter((part) => isFound[part] === 1 || allowed.includes(part)));
    together += shown.length - 1;
    const toRecord = (one: number) => index.getRecord(one);
    if (results.length < most) results.push(toFound(toRecord(number), shown.map(toRecord), parts.map(toRecord)));
  };
  for (const found of numbers) {
    const whole = index.findWhole(found);
    const isPart = whole !== undefined && isFound[whole] === 1;
    const number = isPart ? whole : found;
    const group = index.isGrouped(number) ? index.getRecord(number).group : undefined;
    const key = group ?? number;
    const isNew = !seen.has(key);
    if (group === undefined ? !isPart : isNew) byKind[index.toKind(number)] = (byKind[index.toKind(number)] ?? 0) + 1;
    // Most are only counted, and nothing else is read of them.
    if (!isNew || (group === undefined && results.length >= most)) continue;
    seen.add(key);
    show(number);
  }
  const counts = Object.fromEntries(FOUND_KINDS.map((kind, at) => [kind, byKind[at] ?? 0])) as SearchAnswer['counts'];
  return { counts, renderings: counts.quotes + together, total: byKind.reduce((sum, count) => sum + count, 0), results };
}

type ToFound = (record: Searched, together: readonly Searched[], parts: readonly Searched[]) => Found;

function toFoundMaker(index: SearchIndex, language: UiLanguage, toHits: SearchAnswer['toHits']): ToFound {
  return ({ kind, feed, id, group }, together, parts) => {
    const key = group === undefined ? `${feed}/${kind}/${id}` : `${feed}/utterances/${group}`;
    const numbers = new Set(kind === 'topics' ? [] : together.flatMap(({ facets }) => facets.topic));
    const named = [...numbers].map((number) => index.names.topic.getNamed(number));
    const hit = named.filter(({ names }) => names.some((name) => toHits(name).length > 0)).slice(0, MOST_TOPICS);
    const topics = hit.map((topic) => ({ id: topic.key.slice(feed.length + 1), name: topic.toLabels(language)[0] ?? '' }));
    return { key, kind, feed, ids: together.toSorted(byLot(key)).map((one) => one.id), parts: parts.map((one) => one.id), topics };
  };
}
