import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { RECORD_FIELDS } from '../edition/record-schemas.ts';
import { FIELD_DESCRIPTIONS, INNER_DESCRIPTIONS, KIND_DESCRIPTIONS } from './field-descriptions.ts';

// What the checks of lib/edition/record-schemas.ts say, which are functions, in the words of JSON Schema.
const CHECKS: Readonly<Record<string, JsonSchema>> = {
  'must not be empty': { pattern: '\\S' },
  'an inferred date has a reason, a stated one has none': { dependencies: { inferred: ['reason'], reason: ['inferred'] } },
  'an inferred or unknown origin has a reason': {
    anyOf: [{ required: ['reason'] }, { properties: { country: { type: 'string' }, inferred: { const: false } } }],
  },
  'names either a speaker or a place': { oneOf: [{ required: ['speaker'] }, { required: ['place'] }] },
};

const CONVERSION: ConversionConfig = {
  // The draft that editors' YAML extensions read best.
  target: 'draft-07',
  typeMode: 'input',
  overrideAction: ({ valibotAction, jsonSchema }) => {
    if (valibotAction.type === 'check') return { ...jsonSchema, ...toCheck(Reflect.get(valibotAction, 'message')) };
    // Every pattern asks for more than "not empty", whose place it takes; none needs its flag in JSON Schema.
    const requirement: unknown = Reflect.get(valibotAction, 'requirement');
    if (requirement instanceof RegExp) return { ...jsonSchema, pattern: requirement.source };
    // JSON has no other numbers.
    return valibotAction.type === 'finite' ? jsonSchema : undefined;
  },
  overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'lazy' ? toAliasSchema(Reflect.get(valibotSchema, 'getter')) : undefined),
};

/**
 * JSON Schema (draft-07) of every kind of record as it is authored, with a description of every field, for completion and
 * checks in editors. What holds between records, `check` alone knows.
 * @throws {RangeError} when a schema has a check or an object that nothing here says in words
 */
export function toRecordSchemas(): Readonly<Record<RecordKind, JsonSchema>> {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, toRecordSchema(kind)])) as Record<RecordKind, JsonSchema>;
}

function toRecordSchema(kind: RecordKind): JsonSchema {
  const { $schema = '', ...schema } = toJsonSchema(v.strictObject(RECORD_FIELDS[kind]), CONVERSION);
  const described = describeInner(schema);
  return {
    $schema,
    title: `data/${kind}/*.yaml`,
    description: KIND_DESCRIPTIONS[kind],
    ...described,
    properties: describe(described.properties ?? {}, FIELD_DESCRIPTIONS[kind]),
  };
}

function toCheck(message: unknown): JsonSchema {
  const schema = CHECKS[String(message)];
  if (schema === undefined) throw new RangeError(`No JSON Schema says "${String(message)}"; add it to lib/export/to-record-schemas.ts`);
  return schema;
}

// The one schema that is chosen by what it is given: an alias, a plain text or a mapping.
function toAliasSchema(getter: unknown): JsonSchema {
  const choose = getter as (input: unknown) => v.GenericSchema;
  return {
    anyOf: ['', {}].map((input) => {
      const { $schema: _, ...schema } = toJsonSchema(choose(input), CONVERSION);
      return schema;
    }),
  };
}

function describeInner(schema: JsonSchema): JsonSchema {
  const inner = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, withInner(one)]));
  return { ...schema, ...(schema.properties && { properties: inner }) };
}

function withInner(schema: JsonSchema | boolean): JsonSchema | boolean {
  if (typeof schema === 'boolean') return schema;
  const { items, anyOf } = schema;
  const walked = {
    ...schema,
    ...(items !== undefined && !Array.isArray(items) && { items: withInner(items) }),
    ...(anyOf && { anyOf: anyOf.map(withInner) }),
  };
  if (walked.type !== 'object') return walked;
  const described = describeInner(walked);
  return { ...described, properties: describe(described.properties ?? {}, findInner(Object.keys(described.properties ?? {}))) };
}

function findInner(keys: readonly string[]): Readonly<Record<string, string>> {
  const found = INNER_DESCRIPTIONS.find((fields) => Object.keys(fields).join() === keys.join());
  if (found === undefined) throw new RangeError(`Nothing says what ${keys.join(', ')} are; add them to lib/export/field-descriptions.ts`);
  return found;
}

function describe(properties: Readonly<Record<string, JsonSchema | boolean>>, descriptions: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      typeof schema === 'boolean' ? schema : { description: descriptions[name] ?? '', ...schema },
    ]),
  );
}
