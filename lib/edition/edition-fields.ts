import * as v from 'valibot';
import { CHANGE_ACTIONS } from '../domain/change.ts';
import { INFERRED_PARTS } from '../domain/dated.ts';
import { QUALIFIER_SENSES, UNITS } from '../domain/figure.ts';
import { ATTRIBUTIONS, VIA_ROLES } from '../domain/quote.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { CHAIN_ROLES, SPEAKER_KINDS } from '../domain/source.ts';
import { TOPIC_KINDS } from '../domain/topic.ts';
import { idSchema, LIMITS, list, someOf, text } from './field-schemas.ts';

const ids = list(idSchema);
const local = (max: number) =>
  v.strictObject({
    en: text(max),
    ru: v.exactOptional(text(max)),
    kk: v.exactOptional(text(max)),
    zh: v.exactOptional(text(max)),
  });
const label = local(LIMITS.label);
const sentence = local(LIMITS.sentence);
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256 in 64 small hexadecimal digits'));
const offset = v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(0, 'must not be negative'));
// Which months have 31 days is for `check` to tell (lib/corpus/check-dates.ts).
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u, 'must be YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks'),
);

const dated = v.pipe(
  v.strictObject({
    date: day,
    until: v.exactOptional(day),
    inferred: v.exactOptional(v.picklist(INFERRED_PARTS)),
    reason: v.exactOptional(idSchema),
  }),
  v.check(
    (value) => (value.inferred === undefined) === (value.reason === undefined),
    'an inferred date has a reason, a stated one has none',
  ),
);
const origin = v.pipe(
  v.strictObject({
    country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u, 'must be an ISO 3166-1 code of two capital letters'))),
    inferred: v.exactOptional(v.boolean()),
    reason: v.exactOptional(idSchema),
  }),
  v.check(
    (value) => (value.country !== null && value.inferred !== true) || value.reason !== undefined,
    'an inferred or unknown origin has a reason',
  ),
);
// Primary language, then script, region and the like: RFC 5646, 2.1, without its rarities.
const languageTag = v.pipe(
  text(LIMITS.id),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, 'must be a BCP 47 tag, such as en, ru, kk, uk, zh or zh-Hant'),
);
const evidence = { source: idSchema, exact: text(LIMITS.exact), start: offset, end: offset };
const via = list(
  v.pipe(
    v.strictObject({ role: v.picklist(VIA_ROLES), speaker: v.exactOptional(idSchema), place: v.exactOptional(label) }),
    v.check((step) => (step.speaker === undefined) !== (step.place === undefined), 'names either a speaker or a place'),
  ),
);

/** The fields of every kind of record in an edition but its id. Unknown fields are refused. */
export const EDITION_FIELDS = {
  sources: {
    title: text(LIMITS.sentence),
    language: languageTag,
    translated: v.boolean(),
    outlet: idSchema,
    chain: someOf(
      v.strictObject({
        role: v.picklist(CHAIN_ROLES),
        speaker: v.exactOptional(idSchema),
        note: v.exactOptional(sentence),
        inferred: v.exactOptional(v.boolean()),
      }),
    ),
    published: dated,
    url: v.exactOptional(v.pipe(text(LIMITS.sentence), v.regex(/^https?:\/\//u, 'must be an http or https address'))),
    sha256: digest,
    length: offset,
  },
  speakers: {
    name: text(LIMITS.label),
    kind: v.picklist(SPEAKER_KINDS),
    role: v.exactOptional(label),
    roleAsOf: v.exactOptional(dated),
    topic: v.exactOptional(idSchema),
    origin: v.exactOptional(origin),
  },
  topics: {
    kind: v.picklist(TOPIC_KINDS),
    name: label,
    summary: sentence,
  },
  utterances: { speaker: idSchema, occasion: sentence, addressee: v.exactOptional(label), date: dated },
  quotes: {
    ...evidence,
    speaker: idSchema,
    reported: v.exactOptional(v.boolean()),
    via: v.exactOptional(via),
    attribution: v.picklist(ATTRIBUTIONS),
    topics: someOf(idSchema),
    date: dated,
    utterance: v.exactOptional(idSchema),
    note: v.exactOptional(sentence),
  },
  measures: { name: label, unit: v.picklist(UNITS) },
  figures: {
    ...evidence,
    value: v.pipe(v.number('must be a number'), v.finite('must be a finite number')),
    vague: v.exactOptional(v.boolean()),
    unit: v.picklist(UNITS),
    measure: idSchema,
    qualifier: v.exactOptional(v.strictObject({ sense: v.picklist(QUALIFIER_SENSES), words: text(LIMITS.label) })),
    asOf: dated,
    claimant: idSchema,
    via: v.exactOptional(via),
    attribution: v.picklist(ATTRIBUTIONS),
    topics: someOf(idSchema),
  },
  questions: {
    question: sentence,
    topics: someOf(idSchema),
    framings: someOf(
      v.strictObject({
        id: idSchema,
        label,
        quotes: v.pipe(ids, v.minLength(1, 'must not be empty: a framing is backed by at least one quote')),
      }),
    ),
  },
  events: { name: label, date: dated, topics: someOf(idSchema), quotes: ids },
  lexicon: { referent: label, topic: v.exactOptional(idSchema), topics: someOf(idSchema), words: someOf(v.strictObject(evidence)) },
  reasons: { text: sentence },
  changes: {
    edition: v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more')),
    action: v.picklist(CHANGE_ACTIONS),
    kind: v.picklist(RECORD_KINDS),
    record: idSchema,
    reason: sentence,
  },
} as const satisfies Record<RecordKind, v.ObjectEntries>;
