import type { Conditions } from '../domain/conditions.ts';
import type { AliasLanguage } from '../domain/language.ts';
import type { Alias, NamedTopic } from '../domain/topic.ts';
import { mergeConditions, toLanguageConditions } from '../matching/merge-conditions.ts';
import { foldText } from '../text/fold.ts';
import type { Problem } from './problem.ts';

const LITERALS = ['after', 'before', 'notAfter', 'notBefore', 'near', 'notNear'] as const;
/** What asks for a literal, and what may forbid it: what stands right beside a name is near it. */
const FORBIDDEN = [
  ['after', 'notAfter'],
  ['after', 'notNear'],
  ['before', 'notBefore'],
  ['before', 'notNear'],
  ['near', 'notNear'],
] as const;
const HAN_CHARACTER = /^\p{Script=Han}$/u;

/** The conditions that a topic's record has, wherever it has them, as they are written. */
export function toAllConditions({ aliases, conditions = {}, lookalikes = {} }: NamedTopic): Conditions[] {
  const ofLookalikes = Object.values(lookalikes)
    .flat()
    .filter((one) => typeof one !== 'string');
  return [...Object.values(aliases).flat(), ...Object.values(conditions), ...ofLookalikes];
}

/** Holds what an alias says of itself and of what is around it against what can be. */
export function checkConditions(topic: NamedTopic): Problem[] {
  const problem = (message: string): Problem => ({ file: `topics/${topic.id}.yaml`, record: topic.id, rule: 'condition', message });
  const aliases = (Object.entries(topic.aliases) as [AliasLanguage, readonly Alias[]][]).flatMap(([language, list]) =>
    list.map((alias) => ({ language, alias })),
  );
  const lookalikes = Object.values(topic.lookalikes ?? {}).flat();
  const ofLanguages: NamedTopic['conditions'] = topic.conditions ?? {};
  return [
    ...toAllConditions(topic).flatMap(toMisplacedStars).map(problem),
    ...aliases.flatMap(({ language, alias }) => toFaults(language, alias).map(problem)),
    ...Object.entries(ofLanguages)
      .filter(([language]) => topic.aliases[language as keyof typeof topic.aliases] === undefined)
      .map(([language]) => problem(`conditions of ${language} are of no alias; take them out, or give it aliases`)),
    ...aliases.flatMap(({ language, alias }) => {
      const merged = mergeConditions(toLanguageConditions(topic, language, alias.text), alias);
      return toContradictions(merged ?? {}).map((fault) => problem(`alias "${alias.text}": ${fault}`));
    }),
    ...lookalikes.flatMap((one) =>
      typeof one === 'string' ? [] : toContradictions(one).map((fault) => problem(`lookalike "${one.text}": ${fault}`)),
    ),
  ];
}

function toMisplacedStars(conditions: Conditions): string[] {
  return LITERALS.flatMap((key) =>
    (conditions[key] ?? [])
      .filter((literal) => literal.includes('*') && !/^[^*]*[^*\s]\*$/u.test(literal))
      .map((literal) => `"${literal}" in ${key}: a * ends a literal, after the letters that words begin with`),
  );
}

function toFaults(language: string, { text, pairs, chains }: Alias): string[] {
  return [
    ...(pairs !== undefined && ![text, ...pairs].every((one) => HAN_CHARACTER.test(one))
      ? [`alias "${text}": pairs are of single Han characters`]
      : []),
    ...(chains !== undefined && language !== 'kk-Cyrl' ? [`alias "${text}": only Kazakh aliases in Cyrillic letters have chains`] : []),
  ];
}

function toContradictions(conditions: Conditions): string[] {
  return FORBIDDEN.flatMap(([asking, forbidding]) => {
    const asked = conditions[asking];
    const forbidden = conditions[forbidding];
    if (asked === undefined || forbidden === undefined) return [];
    return asked.every((literal) => forbidden.some((one) => covers(one, literal)))
      ? [`can never hold: all that ${asking} asks for, ${forbidding} forbids`]
      : [];
  });
}

// Whether wherever the second literal stands, the first does.
function covers(forbidden: string, asked: string): boolean {
  const [one, other] = [forbidden, asked].map((literal) => foldText(literal).toLowerCase()) as [string, string];
  return one === other || (one.endsWith('*') && other.startsWith(one.slice(0, -1)));
}
