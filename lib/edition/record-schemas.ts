import * as v from 'valibot';
import { ALIAS_LANGUAGES } from '../domain/language.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { ALIAS_CASES, KAZAKH_CHAINS } from '../domain/topic.ts';
import { EDITION_FIELDS } from './edition-fields.ts';
import { idSchema, LIMITS, list, someOf, text } from './field-schemas.ts';

const literals = v.exactOptional(someOf(text(LIMITS.alias)));
const conditions = {
  onlyWith: v.exactOptional(someOf(v.union([idSchema, someOf(idSchema)], 'must be an id, or a list of ids of which each is asked for'))),
  after: literals,
  before: literals,
  notAfter: literals,
  notBefore: literals,
  near: literals,
  notNear: literals,
  languages: v.exactOptional(
    someOf(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/u, 'must be the language of a page, such as en, ru, kk, uk or zh'))),
  ),
  mixedCase: v.exactOptional(v.literal(true, 'must be true, or left out')),
  ownInitials: v.exactOptional(someOf(text(LIMITS.alias))),
};
const lookalikeFields = {
  text: text(LIMITS.alias),
  declension: v.exactOptional(someOf(text(LIMITS.id))),
  case: v.exactOptional(v.picklist(ALIAS_CASES)),
  ...conditions,
};
const fullAlias = v.strictObject({
  ...lookalikeFields,
  derived: v.exactOptional(v.boolean()),
  chains: v.exactOptional(list(v.picklist(KAZAKH_CHAINS))),
  pairs: literals,
});
// A name without rules may be written as a plain text.
const plainAlias = v.pipe(
  text(LIMITS.alias),
  v.transform((name) => ({ text: name })),
);
const alias = v.lazy((input) => (typeof input === 'string' ? plainAlias : fullAlias));
const lookalike = v.lazy((input) => (typeof input === 'string' ? text(LIMITS.alias) : v.strictObject(lookalikeFields)));
const byLanguage = <const Schema extends v.GenericSchema>(ofLanguage: Schema) => {
  const languages = {} as Record<(typeof ALIAS_LANGUAGES)[number], ReturnType<typeof v.exactOptional<Schema>>>;
  for (const language of ALIAS_LANGUAGES) languages[language] = v.exactOptional(ofLanguage);
  return v.strictObject(languages);
};

/**
 * The fields of every kind of record as it is authored, but its id, which is the file's name: those of an edition, and the names of
 * topics, which an edition does not have. They are apart because whoever reads an edition need not carry the rules of names.
 */
export const RECORD_FIELDS = {
  ...EDITION_FIELDS,
  topics: {
    ...EDITION_FIELDS.topics,
    aliases: byLanguage(list(alias)),
    conditions: v.exactOptional(byLanguage(v.strictObject(conditions))),
    lookalikes: v.exactOptional(byLanguage(list(lookalike))),
  },
} as const satisfies Record<RecordKind, v.ObjectEntries>;
