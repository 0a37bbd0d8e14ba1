import * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { ALIAS_LANGUAGES, type AliasLanguage, UI_LANGUAGES } from '../domain/language.ts';
import type { RecordsByKind } from '../domain/record.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import type { Alias } from '../domain/topic.ts';
import { idSchema, LIMITS } from './field-schemas.ts';
import { RECORD_FIELDS } from './record-schemas.ts';
import { toIssueText } from './schema-issue.ts';

// A domain type says readonly where a schema's output does not; nothing else may differ.
type Mutable<Value> = Value extends readonly (infer Entry)[]
  ? Mutable<Entry>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;
type Fields<Kind extends RecordKind> = Mutable<Omit<RecordsByKind[Kind], 'id'>>;
type Output<Entries extends v.ObjectEntries> = Mutable<v.InferOutput<v.StrictObjectSchema<Entries, undefined>>>;
type Schemas = typeof RECORD_FIELDS;
// An alias may be authored as plain text too, so its two shapes are held against the domain's one apart.
type Authored = v.InferInput<Schemas['topics']['aliases']>;
type WrittenInFull = Exclude<NonNullable<Authored['en']>[number], string>;

describe('a schema gives what the domain’s type says, no more and no less (tsc holds these)', () => {
  it('for every kind', () => {
    expectTypeOf<Output<Schemas['sources']>>().toEqualTypeOf<Fields<'sources'>>();
    expectTypeOf<Output<Schemas['speakers']>>().toEqualTypeOf<Fields<'speakers'>>();
    expectTypeOf<Omit<Output<Schemas['topics']>, 'aliases'>>().toEqualTypeOf<Omit<Fields<'topics'>, 'aliases'>>();
    expectTypeOf<keyof Authored>().toEqualTypeOf<AliasLanguage>();
    expectTypeOf<Mutable<WrittenInFull>>().toEqualTypeOf<Mutable<Alias>>();
    expectTypeOf<Output<Schemas['utterances']>>().toEqualTypeOf<Fields<'utterances'>>();
    expectTypeOf<Output<Schemas['quotes']>>().toEqualTypeOf<Fields<'quotes'>>();
    expectTypeOf<Output<Schemas['measures']>>().toEqualTypeOf<Fields<'measures'>>();
    expectTypeOf<Output<Schemas['figures']>>().toEqualTypeOf<Fields<'figures'>>();
    expectTypeOf<Output<Schemas['questions']>>().toEqualTypeOf<Fields<'questions'>>();
    expectTypeOf<Output<Schemas['events']>>().toEqualTypeOf<Fields<'events'>>();
    expectTypeOf<Output<Schemas['lexicon']>>().toEqualTypeOf<Fields<'lexicon'>>();
    expectTypeOf<Output<Schemas['reasons']>>().toEqualTypeOf<Fields<'reasons'>>();
    expectTypeOf<Output<Schemas['changes']>>().toEqualTypeOf<Fields<'changes'>>();
    expect(Object.keys(RECORD_FIELDS)).toEqual([...RECORD_KINDS]);
  });

  it('for every language of the interface and of names', () => {
    const everyName = Object.fromEntries(UI_LANGUAGES.map((language) => [language, 'x']));
    const everyAlias = Object.fromEntries(ALIAS_LANGUAGES.map((language) => [language, ['xx']]));
    const topic = { kind: 'idea', name: everyName, summary: everyName, aliases: everyAlias, lookalikes: everyAlias };
    expect(v.is(v.strictObject(RECORD_FIELDS.topics), topic)).toBe(true);
  });
});

describe('an id', () => {
  it.each([
    ['words with hyphens', 'moscow-talks-2022', true],
    ['a number', '2022', true],
    ['of the greatest length', 'x'.repeat(LIMITS.id), true],
    ['longer', 'x'.repeat(LIMITS.id + 1), false],
    ['empty', '', false],
    ['capitals', 'Moscow', false],
    ['a hyphen at an end', 'moscow-', false],
    ['two hyphens', 'moscow--talks', false],
    ['a path', '../moscow', false],
    ['a prototype’s name', '__proto__', false],
    ['Cyrillic that looks Latin', 'сoup', false],
    ['a line break at the end', 'moscow\n', false],
  ])('%s', (_, id, accepted) => {
    expect(v.is(idSchema, id)).toBe(accepted);
  });
});

describe('what a schema says is wrong', () => {
  const figure = v.strictObject(RECORD_FIELDS.figures);
  const said = (schema: v.GenericSchema, value: unknown) => (v.safeParse(schema, value).issues ?? []).map(toIssueText);

  it.each<[reason: string, schema: v.GenericSchema, value: unknown, words: string]>([
    ['a value that is missing', figure, {}, 'source: is missing'],
    [
      'a value outside its list',
      figure,
      { unit: 'eur' },
      'unit: must be one of ("usd" | "count" | "share" | "kilometre" | "years" | "year" | "rank" | "date" | "second"), is "eur"',
    ],
    ['infinity', figure, { value: Number.POSITIVE_INFINITY }, 'value: must be a finite number'],
    [
      'a date in another form',
      v.strictObject(RECORD_FIELDS.utterances),
      { date: { date: '5 May' } },
      'date.date: must be YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks',
    ],
    ['a name where an id is asked for', figure, { claimant: 'Inga Välk' }, 'claimant: "Inga Välk" is not an id'],
    ['a record that is a text', figure, 'x', 'Invalid type: Expected Object but received "x"'],
    [
      'an endless list',
      v.strictObject(RECORD_FIELDS.events),
      { quotes: Array.from({ length: LIMITS.list + 1 }, () => 'x') },
      'quotes: must have at most 400 entries',
    ],
  ])('%s', (_, schema, value, words) => {
    expect(said(schema, value)).toContain(words);
  });
});
