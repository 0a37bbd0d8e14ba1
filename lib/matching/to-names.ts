import type { Conditions } from '../domain/conditions.ts';
import type { AliasLanguage } from '../domain/language.ts';
import type { FormClass } from '../domain/mention.ts';
import type { Alias, Lookalike, NamedTopic } from '../domain/topic.ts';
import type { Form } from './form.ts';
import { inflectAlias } from './inflect-alias.ts';
import { isAbbreviation } from './inflect-kazakh.ts';
import { mergeConditions, toLanguageConditions } from './merge-conditions.ts';
import { toInitialled, withOwnInitials } from './name-initials.ts';
import { toPairConditions } from './pair-names.ts';

/** A name in all its case forms, in one script; what all of them mention. */
export interface Name {
  /** Null for a lookalike: it mentions nothing. */
  readonly topic: string | null;
  /**
   * Folded, cased as the author cased them, each once: the spellings of the name itself, then those of its other cases; or
   * forms of one other class. A name whose forms are of several classes is several names.
   */
  readonly forms: readonly Form[];
  /** How a page may case it: as written or in capitals, or as it likes (see `Alias`). */
  readonly anyCase: boolean;
  readonly conditions?: Conditions;
}

const QUOTATION_MARKS = [
  ['«', '»'],
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
] as const;

/**
 * The names of a topic in the order of its aliases, with its lookalikes after them.
 * @param whole the topic with all its aliases, where only some are asked for
 * @throws {RangeError} naming the alias when a declension class does not fit it
 */
export function toNames(topic: NamedTopic, whole = topic): Name[] {
  const aliases = Object.entries(topic.aliases) as [AliasLanguage, readonly Alias[]][];
  const lookalikes = Object.entries(topic.lookalikes ?? {}) as [AliasLanguage, readonly (string | Lookalike)[]][];
  return [
    ...aliases.flatMap(([language, entries]) =>
      entries
        .flatMap((alias) => [alias, ...toInitialled(topic.kind, language, alias)])
        .flatMap((alias) => toNamesOfAlias(topic, language, withOwnInitials(whole, language, alias))),
    ),
    ...lookalikes.flatMap(([language, entries]) => entries.flatMap((lookalike) => toNamesOfLookalike(topic, language, lookalike))),
  ];
}

function toNamesOfAlias(topic: NamedTopic, language: AliasLanguage, alias: Alias): Name[] {
  const written = toFormClass(alias);
  return inflectAlias(topic.kind, language, alias).flatMap((forms) => {
    const conditions = mergeConditions(toLanguageConditions(topic, language, forms[0]?.text ?? ''), alias);
    const alternatives =
      alias.pairs === undefined ? [conditions] : toPairConditions(alias.pairs, language).map((one) => mergeConditions(conditions, one));
    return toGroups(forms).flatMap((group) =>
      alternatives.map(
        (alternative): Name => ({
          topic: topic.id,
          forms: written === undefined ? group : group.map(({ text, form }) => ({ text, form: written(form) })),
          // Words made from a name are written small.
          anyCase: alias.case === 'any' || group[0]?.form === 'derived',
          ...(alternative && { conditions: alternative }),
        }),
      ),
    );
  });
}

// What the alias says of all its forms.
function toFormClass({ text, derived, pairs }: Alias): ((form: FormClass) => FormClass) | undefined {
  if (derived === true) return () => 'derived';
  if (pairs !== undefined || isAbbreviation(text)) return (form) => (form === 'base' || form === 'case' ? 'abbreviation' : form);
  return undefined;
}

// Base and case forms together, for the words of a name say which they are; the others by class.
function toGroups(forms: readonly Form[]): Form[][] {
  return [...Map.groupBy(forms, ({ form }) => (form === 'case' ? 'base' : form)).values()];
}

function toNamesOfLookalike({ kind }: NamedTopic, language: AliasLanguage, authored: string | Lookalike): Name[] {
  const lookalike: Lookalike = typeof authored === 'string' ? { text: authored } : authored;
  const conditions = mergeConditions(undefined, lookalike);
  const texts = lookalike.text.startsWith('«') ? QUOTATION_MARKS.map((marks) => requote(lookalike.text, marks)) : [lookalike.text];
  return (
    texts
      // Of Kazakh ones those in Cyrillic letters: in Latin letters no lookalikes are known.
      .flatMap((text) => inflectAlias(kind, language, { ...lookalike, text, chains: [] }).slice(0, 1))
      .map(
        (forms): Name => ({
          topic: null,
          forms: forms.map(({ text }) => ({ text, form: 'base' })),
          anyCase: lookalike.case === 'any',
          ...(conditions && { conditions }),
        }),
      )
  );
}

// What is called by a name in quotation marks is a hotel, a channel, a club; pages have them of any kind.
function requote(text: string, [opening, closing]: (typeof QUOTATION_MARKS)[number]): string {
  return text.replaceAll('«', opening).replaceAll('»', closing);
}
