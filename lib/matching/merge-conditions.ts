import { type Conditions, toConditions } from '../domain/conditions.ts';
import type { AliasLanguage } from '../domain/language.ts';
import type { NamedTopic } from '../domain/topic.ts';

/** What must not be there adds up; what must be there is for the alias to say, if it says anything. */
const ADDED = ['notAfter', 'notBefore', 'notNear'] as const;

type Script = 'Latn' | 'Cyrl' | 'Hani';
const SCRIPTS: Readonly<Record<AliasLanguage, Script>> = {
  en: 'Latn',
  ru: 'Cyrl',
  uk: 'Cyrl',
  'kk-Cyrl': 'Cyrl',
  'kk-Latn': 'Latn',
  'zh-Hans': 'Hani',
  'zh-Hant': 'Hani',
};

/**
 * What a topic asks of every alias of a language, for a form in this script. What must not be there counts for all languages
 * of the script: a page does not say which of them spells Трамп so.
 * @param form one form of the alias; a Kazakh name has forms in two scripts
 */
export function toLanguageConditions({ conditions }: NamedTopic, language: AliasLanguage, form: string): Conditions | undefined {
  if (conditions === undefined) return undefined;
  const script = toScript(form);
  const alike = (Object.entries(conditions) as [AliasLanguage, Conditions][]).filter(([other]) => SCRIPTS[other] === script);
  // In one order whatever the language, so that all aliases of a script have the same.
  const forbidden = ADDED.map((key) => [key, [...new Set(alike.flatMap(([, one]) => one[key] ?? []))]] as const);
  const own = SCRIPTS[language] === script ? conditions[language] : {};
  return toConditions({ ...own, ...Object.fromEntries(forbidden.filter(([, literals]) => literals.length > 0)) });
}

function toScript(text: string): Script {
  if (/\p{Script=Han}/u.test(text)) return 'Hani';
  return /\p{Script=Cyrillic}/u.test(text) ? 'Cyrl' : 'Latn';
}

/** Two sets of conditions, both of which hold; of what must be there, what the second says stands. Undefined when none is left. */
export function mergeConditions(general: Conditions | undefined, special: Conditions): Conditions | undefined {
  const own = toConditions(special);
  if (general === undefined || own === undefined) return own ?? (general && toConditions(general));
  const added = ADDED.filter((key) => general[key] !== undefined && own[key] !== undefined).map((key) => [
    key,
    [...new Set([...(general[key] ?? []), ...(own[key] ?? [])])],
  ]);
  return { ...general, ...own, ...Object.fromEntries(added) };
}
