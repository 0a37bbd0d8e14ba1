import { fileURLToPath } from 'node:url';
import { compileCorpus } from '../../lib/corpus/compile-corpus.ts';
import { toConditions } from '../../lib/domain/conditions.ts';
import { ALIAS_LANGUAGES, type AliasLanguage } from '../../lib/domain/language.ts';
import type { SurfaceForm } from '../../lib/domain/mention.ts';
import type { NamedTopic, TopicKind } from '../../lib/domain/topic.ts';
import { toSurfaceForms } from '../../lib/matching/to-surface-forms.ts';
import { foldText } from '../../lib/text/fold.ts';
import { readDataFolder } from '../../modules/corpus/read-data-folder.ts';

/** How many names every contender looks for. */
export const NAME_COUNT = 290;

/** Every surface form of the corpus under `data/`, each text once: what the shipped matcher is compiled from. */
export async function loadCorpusForms(topics: readonly NamedTopic[]): Promise<SurfaceForm[]> {
  const forms = topics.flatMap(toSurfaceForms);
  return [...new Map(forms.map((form) => [form.text, form])).values()];
}

/** The topics of the corpus with their names. */
export async function loadTopics(): Promise<readonly NamedTopic[]> {
  const { records } = await compileCorpus(await readDataFolder(fileURLToPath(new URL('../../data', import.meta.url))));
  return records.topics;
}

/** What pages name most comes first. */
const KINDS: readonly TopicKind[] = ['place', 'person', 'body', 'event', 'deal', 'idea'];

/**
 * 290 names that need no condition, evenly over languages, one of every topic before a second of any: plain strings, so
 * that programs that know no inflection can look for the same.
 */
export function toNames(topics: readonly NamedTopic[]): SurfaceForm[] {
  const inOrder = topics.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || countNames(b) - countNames(a));
  const columns = ALIAS_LANGUAGES.map((language) => toColumn(inOrder.map((topic) => toPlainForms(topic, language))));
  const chosen = new Map<string, SurfaceForm>();
  for (let row = 0; chosen.size < NAME_COUNT && columns.some(({ length }) => row < length); row++)
    for (const form of columns.flatMap((column) => column[row] ?? []))
      if (chosen.size < NAME_COUNT && !chosen.has(form.text)) chosen.set(form.text, form);
  return [...chosen.values()];
}

function countNames({ aliases }: NamedTopic): number {
  return Object.values(aliases).flat().length;
}

function toPlainForms({ id, aliases }: NamedTopic, language: AliasLanguage): SurfaceForm[] {
  const plain = (aliases[language] ?? []).filter((alias) => toConditions(alias) === undefined && alias.pairs === undefined);
  return plain.map(({ text }) => ({ text: foldText(text), topic: id, form: 'base' }));
}

// The first of every list, then the second of every list.
function toColumn(lists: readonly (readonly SurfaceForm[])[]): SurfaceForm[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) => lists.flatMap((list) => list[row] ?? [])).flat();
}
