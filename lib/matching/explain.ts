import type { Conditions } from '../domain/conditions.ts';
import type { FormClass } from '../domain/mention.ts';
import type { NamedTopic } from '../domain/topic.ts';
import { isUnspaced } from '../text/word-character.ts';
import { isAccompanied, toCompany } from './company.ts';
import { type AliasForm, findAlias } from './find-alias.ts';
import { type Failure, findFailure } from './find-failure.ts';
import { findCandidates, toBlocks } from './find-mentions.ts';
import { findPlaces, type KnownForm, type KnownForms, type Place, toKnownForms } from './find-places.ts';
import type { Candidate, Matcher } from './open-matcher.ts';

/** Why a name that stands somewhere is no mention there. */
export type Reason =
  /** A lookalike is read as a whole. */
  | { readonly why: 'lookalike'; readonly lookalike: string }
  /** A longer name has it, or one that begins before it. */
  | { readonly why: 'taken'; readonly by: string; readonly topic: string }
  /** Its letters are other capitals than it may have. */
  | { readonly why: 'capitals' }
  | { readonly why: 'part'; readonly word: string }
  /** None of these topics, or lists of topics, is mentioned on the page. */
  | { readonly why: 'company'; readonly onlyWith: readonly (readonly string[])[] }
  | { readonly why: 'condition'; readonly failure: Failure }
  /** Words of Chinese begin or end inside it. */
  | { readonly why: 'words'; readonly words: readonly string[] }
  /** It is a word made from a name, and these are switched off. */
  | { readonly why: 'derived' }
  | { readonly why: 'unknown' };

/** What is to be said of a place of a text. */
export interface Explanation {
  readonly start: number;
  readonly end: number;
  readonly topic: string;
  readonly form: FormClass;
  readonly alias: Omit<AliasForm, 'form'> | undefined;
  /** Undefined of a mention. */
  readonly reason?: Reason;
}

/** What explains texts. */
export interface Explainer {
  /** All mentions of a text that is a page, as the matcher finds them, and the names in it that are none, in order. */
  explain(text: string, options?: { readonly language?: string; readonly derivedForms?: boolean }): Explanation[];
}

/** An explainer for the names of these topics, of which the matcher was compiled. */
export function toExplainer(topics: readonly NamedTopic[], matcher: Matcher): Explainer {
  const known = toKnownForms(topics);
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return {
    explain(text, { language, derivedForms = true } = {}) {
      const all = findCandidates(matcher, text);
      const candidates = all.filter(({ form }) => derivedForms || form !== 'derived');
      const company = toCompany(candidates);
      const mentions = candidates.filter((candidate) => isAccompanied(candidate, company));
      const told = mentions.map(({ start, end, topic, form }): Explanation => {
        const named = byId.get(topic);
        return { start, end, topic, form, alias: named && findAlias(named, text.slice(start, end)) };
      });
      const places = toBlocks(text).flatMap((block) => findPlacesOf(known, block));
      const rest = toOpenQuestions(places, mentions).map(({ place, forms }) =>
        toExplanation({ text, language, all, mentions, places, place, forms }),
      );
      return [...told, ...rest].toSorted((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}

function findPlacesOf(known: KnownForms, { start, text }: { readonly start: number; readonly text: string }): Place[] {
  return findPlaces(known, text).map((place) => ({ ...place, start: place.start + start, end: place.end + start }));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const covers = (outer: Span, inner: Span) => outer.start <= inner.start && outer.end >= inner.end;
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

interface Question {
  readonly place: Place;
  /** Of one topic, at this place. */
  readonly forms: readonly KnownForm[];
}

// What no mention of the same topic, and no longer place of it, answers.
function toOpenQuestions(places: readonly Place[], mentions: readonly Candidate[]): Question[] {
  const questions = places.flatMap((place) => {
    const aliases = place.forms.filter(({ of }) => of !== undefined);
    return [...Map.groupBy(aliases, ({ topic }) => topic)].map(([topic, forms]) => ({ topic, place, forms }));
  });
  return questions.filter(
    ({ topic, place }) =>
      !mentions.some((mention) => mention.topic === topic && overlaps(mention, place)) &&
      !(
        place.word !== undefined && [...mentions, ...places.filter(({ word }) => word === undefined)].some((other) => covers(other, place))
      ) &&
      !questions.some((other) => other.topic === topic && other.place !== place && covers(other.place, place)),
  );
}

interface Asked extends Question {
  readonly text: string;
  readonly language: string | undefined;
  readonly all: readonly Candidate[];
  readonly mentions: readonly Candidate[];
  readonly places: readonly Place[];
}

function toExplanation(asked: Asked): Explanation {
  const { place, forms } = asked;
  const [first] = forms.filter((form) => place.fitting.includes(form)).concat(forms);
  const { start, end } = place;
  return { start, end, topic: first?.topic ?? '', form: first?.form ?? 'base', alias: first?.of, reason: toReason(asked) };
}

function toReason({ text, language, all, mentions, places, place, forms }: Asked): Reason {
  if (place.word !== undefined) return { why: 'part', word: place.word };
  const found = all.find(({ start, end, topic }) => start === place.start && end === place.end && topic === forms[0]?.topic);
  if (found?.onlyWith !== undefined && !mentions.includes(found)) return { why: 'company', onlyWith: found.onlyWith };
  if (found !== undefined) return { why: 'derived' };
  const fitting = forms.filter((form) => place.fitting.includes(form));
  if (fitting.length === 0) return { why: 'capitals' };
  const failures = fitting.map(({ conditions }) => conditions && findFailure(conditions, text, place, language));
  if (failures.every((failure) => failure !== undefined) && failures[0] !== undefined) return { why: 'condition', failure: failures[0] };
  const lookalike = findLookalike(text, language, places, place);
  if (lookalike !== undefined) return { why: 'lookalike', lookalike: text.slice(lookalike.start, lookalike.end) };
  const taker = all.find((other) => overlaps(other, place));
  if (taker !== undefined) return { why: 'taken', by: text.slice(taker.start, taker.end), topic: taker.topic };
  const words = findCrossing(text, place);
  return words.length > 0 ? { why: 'words', words } : { why: 'unknown' };
}

function findLookalike(text: string, language: string | undefined, places: readonly Place[], place: Place): Place | undefined {
  const holds = (conditions: Conditions | undefined, at: Span) =>
    conditions === undefined || findFailure(conditions, text, at, language) === undefined;
  return places.find(
    (other) =>
      other.word === undefined &&
      overlaps(other, place) &&
      other.fitting.some(({ of, conditions }) => of === undefined && holds(conditions, other)),
  );
}

let segmenter: Intl.Segmenter | undefined;

// The words that begin or end inside a Chinese name.
function findCrossing(text: string, { start, end }: Span): string[] {
  if (!isUnspaced(text.charCodeAt(start))) return [];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)]
    .map(({ segment, index }) => ({ segment, start: index, end: index + segment.length }))
    .filter((word) => overlaps(word, { start, end }) && !covers({ start, end }, word))
    .map(({ segment }) => segment);
}
