import type { Conditions } from '../domain/conditions.ts';
import { FORM_CLASSES, type FormClass, type SurfaceForm } from '../domain/mention.ts';
import type { NamedTopic } from '../domain/topic.ts';
import { toBeginnings } from './compile-beginnings.ts';
import { compileConditions } from './compile-conditions.ts';
import { compileNames } from './compile-names.ts';
import { type CompiledMatcher, FORM_BITS, type Head, LOOKALIKE, type Meaning, type Shape } from './compiled-matcher.ts';
import { Interner } from './interner.ts';
import { joinLookalikes } from './join-lookalikes.ts';
import { CASINGS, type NamePattern, toExactPattern, toPatterns } from './name-pattern.ts';
import { packAlphabet, packMatcher } from './pack-matcher.ts';
import { packShapes } from './shape-list.ts';
import { toNames } from './to-names.ts';
import { spellOut } from './to-surface-forms.ts';
import { type ClassOfWord, toWordClasses } from './word-classes.ts';

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
  const names = topics.flatMap((topic) => toNames(topic));
  refuseAmbiguous(names.flatMap(spellOut));
  return compilePatterns(names.flatMap(toPatterns));
}

/**
 * Compiles spellings, each of which stands for itself only.
 * @throws {AmbiguousFormError} when two topics have a form of the same text
 */
export function compileForms(forms: readonly SurfaceForm[]): CompiledMatcher {
  refuseAmbiguous(forms);
  return compilePatterns(forms.map(toExactPattern));
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

/** Compiles names word by word. */
export function compilePatterns(names: readonly NamePattern[]): CompiledMatcher {
  const patterns = joinLookalikes(names);
  const classes = toWordClasses(patterns);
  const topics = new Interner<string>();
  const conditions = new Interner<Conditions>();
  const meanings = new Interner<Meaning>();
  // By the number of words.
  const longest = patterns.reduce((most, { words }) => Math.max(most, words.length), 0);
  const shapes = Array.from({ length: longest }, () => new Interner<Shape>());
  const said = patterns.flatMap((pattern) => {
    const { topic } = pattern;
    const ofLength = shapes[pattern.words.length - 1];
    const place = topic === null ? LOOKALIKE : topics.of(topic);
    const condition = pattern.conditions && conditions.of(pattern.conditions);
    return toPaths(
      pattern,
      pattern.words.map((word) => classes.of(word)),
    ).map(({ words, form, inflected }) => {
      const meant = (place << FORM_BITS) | FORM_CLASSES.indexOf(form);
      return {
        words,
        meaning: meanings.of(condition === undefined ? meant : [meant, condition]),
        shape: ofLength?.of(toShape(pattern, inflected)),
      };
    });
  });
  const usedMeanings = meanings.byUse();
  const usedShapes = shapes.map((ofLength) => ofLength.byUse());
  const { alphabet, labels, kinds, bits, ...layout } = compileNames(
    classes,
    said.map(({ words, meaning, shape }) => ({
      words,
      output: [usedMeanings.ranks[meaning] ?? 0, usedShapes[words.length - 1]?.ranks[shape ?? 0] ?? 0],
    })),
  );
  const beginnings = toBeginnings(patterns);
  // It may name topics that no name mentions.
  const conditionBytes = compileConditions(conditions.all, (topic) => topics.of(topic));
  const head: Head = {
    ...layout,
    letters: alphabet.letters.length,
    rare: alphabet.rare.length,
    beginnings: beginnings.length,
    meanings: usedMeanings.all,
    topics: topics.all,
    conditions: conditionBytes.length,
    shapes: packShapes(usedShapes.map(({ all }) => all)),
  };
  return packMatcher(head, [labels, kinds, packAlphabet(alphabet), beginnings, conditionBytes, bits]);
}

/** A name as classes by word. */
interface Path {
  readonly words: readonly (readonly number[])[];
  readonly form: FormClass;
  /** The words, as bits, that say themselves whether they are base forms. */
  readonly inflected: number;
}

// One path, unless a word has forms that say by themselves what they are and others that do not.
function toPaths({ topic, form }: NamePattern, words: readonly (readonly ClassOfWord[])[]): Path[] {
  let paths: Path[] = [{ words: [], form, inflected: 0 }];
  for (const [at, classes] of words.entries()) {
    const groups = [...Map.groupBy(classes, (one) => (topic !== null && form === 'base' ? one.form : 'base'))];
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
