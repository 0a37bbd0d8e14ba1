import type { Conditions } from '../domain/conditions.ts';
import { toPrimaryLanguage } from '../domain/language.ts';
import type { FormClass } from '../domain/mention.ts';
import type { NamedTopic } from '../domain/topic.ts';
import { isInAddress } from '../text/address.ts';
import { type AliasForm, findAlias } from './find-alias.ts';
import { type Failure, findFailure } from './find-failure.ts';
import { type Block, findCandidates, toBlocks, toMentions } from './find-mentions.ts';
import { findPlaces, type KnownForm, type Place, toKnownForms } from './find-places.ts';
import type { Candidate, Matcher } from './open-matcher.ts';
import { isCutOut } from './segmenter.ts';

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
  | { readonly why: 'company'; readonly onlyWith: NonNullable<Conditions['onlyWith']> }
  | { readonly why: 'condition'; readonly failure: Failure }
  /** It is part of an address, of a file, or of a handle. */
  | { readonly why: 'address' }
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

/** How a text is read. */
export interface Reading {
  /** BCP 47 tag, where the page says its language. */
  readonly language?: string;
  /** Whether words made from names count; they do unless told otherwise. */
  readonly derivedForms?: boolean;
}

/** What explains texts. */
export interface Explainer {
  /** All mentions of a text that is a page, as the matcher finds them, and the names in it that are none, in order. */
  explain(text: string, reading?: Reading): Explanation[];
}

/** An explainer for the names of these topics, of which the matcher was compiled. */
export function toExplainer(topics: readonly NamedTopic[], matcher: Matcher): Explainer {
  const known = toKnownForms(topics);
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return {
    explain(text, { language, derivedForms = true } = {}) {
      const mentions = toMentions(findCandidates(matcher, text, language)).filter(({ form }) => derivedForms || form !== 'derived');
      const told = mentions.map(({ start, end, topic, form }): Explanation => {
        const named = byId.get(topic);
        return { start, end, topic, form, alias: named && findAlias(named, text.slice(start, end)) };
      });
      const blocks = toBlocks(text).map((block) => ({
        block,
        places: findPlaces(known, block.text).map((place) => move(place, block.start)),
      }));
      const candidates = flatten(findCandidates(matcher, text, language));
      const asked = { text, language: toPrimaryLanguage(language ?? ''), candidates, mentions, derivedForms };
      const rest = blocks.flatMap(({ block, places }) =>
        toOpenQuestions(places, mentions).map((question) => toExplanation({ ...asked, block, places, ...question })),
      );
      return [...told, ...rest].toSorted((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}

function move(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by };
}

function flatten(candidates: readonly Candidate[]): Candidate[] {
  return candidates.flatMap((candidate) => [candidate, ...flatten(candidate.otherwise ?? [])]);
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
  const whole = [...mentions, ...places.filter(({ word }) => word === undefined)];
  return questions.filter(
    ({ topic, place }) =>
      !mentions.some((mention) => mention.topic === topic && overlaps(mention, place)) &&
      !(place.word !== undefined && whole.some((other) => covers(other, place))) &&
      !questions.some((other) => other.topic === topic && other.place !== place && covers(other.place, place)),
  );
}

interface Asked extends Question {
  readonly text: string;
  readonly language: string | undefined;
  readonly derivedForms: boolean;
  /** All that the matcher finds, and what it finds otherwise. */
  readonly candidates: readonly Candidate[];
  readonly mentions: readonly Candidate[];
  readonly block: Block;
  /** Of the block. */
  readonly places: readonly Place[];
}

function toExplanation(asked: Asked): Explanation {
  const { place, forms } = asked;
  const [first] = [...forms.filter((form) => place.fitting.includes(form)), ...forms];
  const { start, end } = place;
  return { start, end, topic: first?.topic ?? '', form: first?.form ?? 'base', alias: first?.of, reason: toReason(asked) };
}

function toReason(asked: Asked): Reason {
  const { text, candidates, derivedForms, place, forms } = asked;
  if (place.word !== undefined) return { why: 'part', word: place.word };
  const found = candidates.find(({ start, end, topic }) => start === place.start && end === place.end && topic === forms[0]?.topic);
  if (found?.form === 'derived' && !derivedForms) return { why: 'derived' };
  const taker =
    asked.mentions.find((other) => overlaps(other, place)) ?? candidates.find((other) => other !== found && overlaps(other, place));
  if (found?.onlyWith !== undefined && (taker === undefined || !asked.mentions.includes(taker)))
    return { why: 'company', onlyWith: found.onlyWith };
  const fitting = forms.filter((form) => place.fitting.includes(form));
  if (fitting.length === 0) return { why: 'capitals' };
  const failures = fitting.map(({ conditions }) => toFailure(asked, conditions, place));
  if (failures[0] !== undefined && !failures.includes(undefined)) return { why: 'condition', failure: failures[0] };
  if (isInAddress(asked.block.text, place.start - asked.block.start, place.end - asked.block.start)) return { why: 'address' };
  const lookalike = findLookalike(asked);
  if (lookalike !== undefined) return { why: 'lookalike', lookalike: text.slice(lookalike.start, lookalike.end) };
  if (taker !== undefined) return { why: 'taken', by: text.slice(taker.start, taker.end), topic: taker.topic };
  return isCutOut(text, place.start, place.end) ? { why: 'words', words: findCrossing(text, place) } : { why: 'unknown' };
}

function toFailure({ block, language }: Asked, conditions: Conditions | undefined, { start, end }: Span): Failure | undefined {
  return conditions && findFailure(conditions, block.text, { start: start - block.start, end: end - block.start }, language);
}

function findLookalike(asked: Asked): Place | undefined {
  return asked.places.find(
    (other) =>
      other.word === undefined &&
      overlaps(other, asked.place) &&
      other.fitting.some(({ of, conditions }) => of === undefined && toFailure(asked, conditions, other) === undefined),
  );
}

let segmenter: Intl.Segmenter | undefined;

// The words that begin or end inside a Chinese name.
function findCrossing(text: string, { start, end }: Span): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)]
    .map(({ segment, index }) => ({ segment, start: index, end: index + segment.length }))
    .filter((word) => overlaps(word, { start, end }) && !covers({ start, end }, word))
    .map(({ segment }) => segment);
}
