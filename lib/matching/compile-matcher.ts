import type { Conditions } from '../domain/conditions.ts';
import { FORM_CLASSES, type FormClass, type SurfaceForm } from '../domain/mention.ts';
import type { NamedTopic } from '../domain/topic.ts';
import { toAlphabet, toSymbols } from './alphabet.ts';
import { toBeginnings } from './compile-beginnings.ts';
import { PhraseCompiler } from './compile-phrases.ts';
import { compileWords } from './compile-words.ts';
import { type CompiledMatcher, LOOKALIKE, MATCHER_SCHEMA, type Meaning, OUTPUT_LAST, type Shape } from './compiled-matcher.ts';
import { foldConditions } from './fold-conditions.ts';
import { Interner, Runs } from './interner.ts';
import { CASINGS, type NamePattern, toExactPattern, toPatterns } from './name-pattern.ts';
import { packWords } from './pack-words.ts';
import { toNames } from './to-names.ts';
import { spellOut } from './to-surface-forms.ts';
import { type ClassOfWord, toWordClasses } from './word-classes.ts';

// A place in `meanings` is 16 bits.
const MOST_MEANINGS = 0x1_0000;

/** Two topics that lay claim to one spelling. */
export class AmbiguousFormError extends Error {
  override readonly name = 'AmbiguousFormError';
}

/**
 * Compiles the names of topics, which need not be spelt out for it.
 * @throws {RangeError} naming the alias when a declension class does not fit it
 * @throws {AmbiguousFormError} when two topics have a form of the same text
 */
export function compileMatcher(topics: readonly NamedTopic[]): CompiledMatcher {
  const names = topics.flatMap(toNames);
  refuseAmbiguous(names.flatMap(spellOut));
  return compile(names.flatMap(toPatterns));
}

/**
 * Compiles spellings, each of which stands for itself only.
 * @throws {AmbiguousFormError} when two topics have a form of the same text
 */
export function compileForms(forms: readonly SurfaceForm[]): CompiledMatcher {
  refuseAmbiguous(forms);
  return compile(forms.map(toExactPattern));
}

function refuseAmbiguous(forms: readonly SurfaceForm[]): void {
  const owners = new Map<string, string | null>();
  for (const { text, topic } of forms) {
    const owner = owners.get(text);
    if (owner !== undefined && owner !== topic) throw new AmbiguousFormError(`"${text}" stands for ${name(owner)} and for ${name(topic)}`);
    owners.set(text, topic);
  }
}

function name(topic: string | null): string {
  return topic === null ? 'a lookalike' : `topic ${topic}`;
}

function compile(patterns: readonly NamePattern[]): CompiledMatcher {
  const classes = toWordClasses(patterns);
  const alphabet = toAlphabet(classes.words.map(({ text }) => text));
  const words = compileWords(classes.words.map(({ text, id, base }) => ({ symbols: toSymbols(alphabet, text), id, base })));
  const phrases = new PhraseCompiler();
  const topics = new Interner<string>();
  const conditions = new Interner<Conditions>();
  const meanings = new Interner<Meaning>();
  const shapes = new Interner<Shape>();
  const outputs = new Interner<readonly [meaning: number, shape: number]>();
  for (const pattern of patterns) {
    for (const { words: path, form, inflected } of toPaths(
      pattern,
      pattern.words.map((word) => classes.of(word)),
    )) {
      const { topic } = pattern;
      const said = [topic === null ? LOOKALIKE : topics.of(topic), FORM_CLASSES.indexOf(form)] as const;
      const condition = pattern.conditions && conditions.of(foldConditions(pattern.conditions));
      const meaning = meanings.of(condition === undefined ? said : [...said, condition]);
      phrases.add(path, outputs.of([meaning, shapes.of(toShape(pattern, inflected))]));
    }
  }
  if (meanings.all.length > MOST_MEANINGS || shapes.all.length > OUTPUT_LAST)
    throw new RangeError(`names mean ${meanings.all.length} things in ${shapes.all.length} shapes, more than the tables can tell apart`);
  const runs = new Runs();
  const { starts, phrases: units, unit } = phrases.compile(classes.count, (run) => runs.of(run));
  return {
    schema: MATCHER_SCHEMA,
    ...alphabet,
    beginnings: packWords([...toBeginnings(patterns)], 1),
    words: packWords([...words.bytes], 1),
    jump: words.jump,
    starts: packWords(starts, unit),
    phrases: packWords(units, unit),
    unit,
    outputs: packWords(
      runs.all.flatMap(({ output, last }) => {
        const [meaning = 0, shape = 0] = outputs.all[output] ?? [];
        return [meaning, shape | (last ? OUTPUT_LAST : 0)];
      }),
      2,
    ),
    meanings: meanings.all,
    topics: topics.all,
    conditions: conditions.all,
    shapes: shapes.all,
  };
}

/** A name as classes by word. */
interface Path {
  readonly words: readonly (readonly number[])[];
  readonly form: FormClass;
  /** The words, as bits, that say themselves whether they are base forms. */
  readonly inflected: number;
}

// One path, unless a word has forms that say by themselves what they are and others that do not.
function toPaths({ form }: NamePattern, words: readonly (readonly ClassOfWord[])[]): Path[] {
  let paths: Path[] = [{ words: [], form, inflected: 0 }];
  for (const [at, classes] of words.entries()) {
    const groups = [...Map.groupBy(classes, (one) => (form === 'base' ? one.form : 'base'))];
    paths = paths.flatMap((path) =>
      groups.map(([own, group]) => ({
        words: [...path.words, group.map(({ id }) => id)],
        form: own === 'case' ? own : path.form,
        inflected: path.inflected | (own === 'own' ? 1 << at : 0),
      })),
    );
  }
  return paths.map((path) => (path.form === 'base' ? path : { ...path, inflected: 0 }));
}

function toShape({ casing, words }: NamePattern, inflected: number): Shape {
  const capitals = words.map((word) => word.capitals);
  while (capitals.at(-1) === 0) capitals.pop();
  return [CASINGS.indexOf(casing), inflected, ...capitals];
}
