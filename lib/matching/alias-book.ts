import type { Alias, NamedTopic } from '../domain/topic.ts';
import { findAlias } from './find-alias.ts';

/** What of a topic says how its names are written and inflected; an edition has none of it. */
export type TopicAliases = Pick<NamedTopic, 'kind' | 'aliases'>;
/** By the topic's id. */
export type AliasBook = { readonly [topic: string]: TopicAliases };

/** What of an alias its forms are made of; where it counts is the matcher's to know. */
const OF_ITS_FORMS = ['text', 'declension', 'case', 'derived', 'chains', 'pairs'] as const;

/** The aliases of all topics, for those who ask which of them something on a page is a form of. */
export function toAliasBook(topics: readonly NamedTopic[]): AliasBook {
  return Object.fromEntries(
    topics.map(({ id, kind, aliases }) => {
      const kept = Object.entries(aliases).map(([language, all]) => [language, all.map(toForms)]);
      return [id, { kind, aliases: Object.fromEntries(kept) }];
    }),
  );
}

function toForms(alias: Alias): Alias {
  return Object.fromEntries(
    OF_ITS_FORMS.flatMap((field) => (alias[field] === undefined ? [] : [[field, alias[field]]])),
  ) as unknown as Alias;
}

/**
 * The name of a topic that words of a page are another form of ("Токаев" for "Токаевым"); nothing where they are that name itself, or
 * where no name is known that they are a form of.
 */
export function findNameOf({ kind, aliases }: TopicAliases, surface: string): string | undefined {
  const found = findAlias({ id: '', kind, aliases, name: { en: '' }, summary: { en: '' } }, surface)?.alias.text;
  return found === undefined || found.normalize('NFC') === surface.normalize('NFC') ? undefined : found;
}
