import type { SurfaceForm } from '../domain/mention.ts';
import type { CorpusRecords } from '../domain/record.ts';
import type { Alias, NamedTopic } from '../domain/topic.ts';
import { toSurfaceForms } from '../matching/to-surface-forms.ts';
import { checkChanges } from './check-changes.ts';
import { checkConditions } from './check-conditions.ts';
import { checkDates } from './check-dates.ts';
import { checkFigures } from './check-figures.ts';
import { checkKinds } from './check-kinds.ts';
import { checkOwnVoice } from './check-own-voice.ts';
import { checkReferences } from './check-references.ts';
import type { Problem, Rule } from './problem.ts';
import { toSpans } from './to-spans.ts';

/** Number and day of an edition, as `data/edition.yaml` says. */
export interface EditionHead {
  readonly number: number;
  readonly date: string;
}

const HAN = /\p{Script=Han}/gu;
const LETTER = /\p{L}/gu;

/**
 * Every rule that holds between records, or inside one beyond its schema, and needs no source text.
 * @param refused `kind/id` of records that are there but could not be read; they may be named
 * @param head number and day of the edition, where they could be read
 */
export function checkRecords(records: CorpusRecords, refused: ReadonlySet<string> = new Set(), head?: EditionHead): Problem[] {
  return [
    ...checkReferences(records, refused),
    ...checkFramings(records),
    ...checkAliases(records),
    ...checkForms(records),
    ...records.topics.flatMap(checkConditions),
    ...checkSpans(records),
    ...checkFigures(records),
    ...checkDates(records, head?.date),
    ...checkKinds(records),
    ...checkRoles(records),
    ...checkChanges(records, refused, head?.number),
    ...checkOwnVoice(records),
  ];
}

function problem(kind: string, record: string, rule: Rule, message: string): Problem {
  return { file: `${kind}/${record}.yaml`, record, rule, message };
}

function checkFramings({ questions }: CorpusRecords): Problem[] {
  return questions.flatMap(({ id, framings }) => {
    const ids = framings.map((framing) => framing.id);
    return ids
      .filter((framing, at) => ids.indexOf(framing) !== at)
      .map((framing) => problem('questions', id, 'duplicate-id', `two framings have the id ${framing}; rename one`));
  });
}

function checkAliases({ topics }: CorpusRecords): Problem[] {
  return topics.flatMap(({ id, aliases }) =>
    Object.values(aliases)
      .flat()
      .filter(isTooShort)
      .map((alias) =>
        problem(
          'topics',
          id,
          'alias-too-short',
          `alias "${alias.text}" would be found everywhere; use two letters or more, or two Han characters, or say with onlyWith, after, before or pairs where it counts`,
        ),
      ),
  );
}

function isTooShort({ text, onlyWith, after, before, pairs }: Alias): boolean {
  const ruled = (onlyWith ?? after ?? before ?? pairs) !== undefined;
  const han = text.match(HAN)?.length ?? 0;
  return han > 0 ? han < 2 && !ruled : (text.match(LETTER)?.length ?? 0) < 2;
}

function checkForms({ topics }: CorpusRecords): Problem[] {
  const owners = new Map<string, string | null>();
  return topics.flatMap((topic) => {
    const found = toFormsOrProblem(topic);
    return 'rule' in found ? [found] : found.flatMap((form) => checkOwner(topic.id, form, owners));
  });
}

function toFormsOrProblem(topic: NamedTopic): SurfaceForm[] | Problem {
  try {
    return toSurfaceForms(topic);
  } catch (error) {
    if (error instanceof RangeError) return problem('topics', topic.id, 'declension', error.message);
    throw error;
  }
}

function checkOwner(record: string, { text, topic }: SurfaceForm, owners: Map<string, string | null>): Problem[] {
  const owner = owners.get(text);
  if (owner === undefined) owners.set(text, topic);
  if (owner === undefined || owner === topic) return [];
  const other = owner === null ? 'a lookalike' : `topic ${owner}`;
  return [
    problem('topics', record, 'ambiguous-form', `"${text}" is already a form of ${other}; one spelling can stand for one topic only`),
  ];
}

function checkSpans(records: CorpusRecords): Problem[] {
  const lengths = new Map(records.sources.map(({ id, length }) => [id, length]));
  return toSpans(records).flatMap(({ file, key, evidence: { exact, start, end, source } }) => {
    const wrong = (message: string): Problem[] => [{ file, record: key, rule: 'span-length', message }];
    if (end - start !== exact.length)
      return wrong(`exact has ${exact.length} characters, but start ${start} and end ${end} span ${end - start}`);
    const length = lengths.get(source);
    return length !== undefined && end > length ? wrong(`end ${end} lies beyond the source's ${length} characters`) : [];
  });
}

function checkRoles({ speakers }: CorpusRecords): Problem[] {
  return speakers
    .filter(({ kind, role, roleAsOf }) => kind === 'person' && role !== undefined && roleAsOf === undefined)
    .map(({ id }) => problem('speakers', id, 'role-date', 'a person has a role at a time; say in roleAsOf when the articles give it'));
}
