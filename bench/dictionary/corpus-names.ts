import { fileURLToPath } from 'node:url';
import { compileCorpus } from '../../lib/corpus/compile-corpus.ts';
import type { SurfaceForm } from '../../lib/domain/mention.ts';
import type { NamedTopic } from '../../lib/domain/topic.ts';
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

/**
 * 290 names that need no condition, evenly over languages: plain strings, so that programs that know no inflection
 * can look for the same.
 */
export function toNames(topics: readonly NamedTopic[]): SurfaceForm[] {
  const byLanguage = new Map<string, Map<string, SurfaceForm>>();
  for (const { id, aliases } of topics)
    for (const [language, entries] of Object.entries(aliases)) {
      const names = byLanguage.get(language) ?? new Map<string, SurfaceForm>();
      byLanguage.set(language, names);
      for (const { text, onlyWith } of entries)
        if (onlyWith === undefined) names.set(foldText(text), { text: foldText(text), topic: id, form: 'base' });
    }
  const columns = [...byLanguage.values()].map((names) => [...names.values()]);
  const chosen = new Map<string, SurfaceForm>();
  for (let row = 0; chosen.size < NAME_COUNT && columns.some(({ length }) => row < length); row++)
    for (const column of columns) {
      const form = column[row];
      if (form !== undefined && chosen.size < NAME_COUNT && !chosen.has(form.text)) chosen.set(form.text, form);
    }
  return [...chosen.values()];
}
