import { useEffect, useState } from 'preact/hooks';
import type { BriefState } from '../../components/popup/page-state.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import { toLocal, type UiLanguage } from '../../lib/domain/language.ts';
import { loadPackagedText } from '../../lib/messaging/packaged-text.ts';
import { loadBrief } from '../../lib/store/load-brief.ts';
import { readCorpus } from '../../lib/store/open-corpus.ts';
import { toPackagedLoader } from '../../lib/store/packaged-edition.ts';

const loadPackaged = toPackagedLoader(() => loadPackagedText('edition.json'));

/** The edition in use and the names of topics in it. */
export interface CorpusHead {
  readonly edition: EditionLabel;
  readonly names: ReadonlyMap<string, string>;
}

/** Names topics in the reader's language; undefined until they are read. */
export function useHead(ids: readonly string[], language: UiLanguage): CorpusHead | undefined {
  const [head, setHead] = useState<CorpusHead>();
  const key = ids.join();
  useEffect(() => {
    let current = true;
    const load = readCorpus(loadPackaged, async (reader) => {
      const topics = await reader.loadByIds('topics', key === '' ? [] : key.split(','));
      return { edition: reader.edition, names: new Map(topics.map(({ id, name }) => [id, toLocal(name, language)])) };
    });
    // What cannot be read is said in words where the records would stand.
    load.then(
      (loaded) => current && setHead(loaded),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [key, language]);
  return head;
}

/** Everything the corpus holds on a topic; `again` loads it anew. */
export function useBrief(topic: string | null, language: UiLanguage): { readonly state: BriefState; readonly again: () => void } {
  const [state, setState] = useState<BriefState>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  // Another attempt is another load of the same topic.
  useEffect(() => {
    if (topic === null) return undefined;
    let current = true;
    const show = (loaded: BriefState) => {
      if (current) setState(loaded);
    };
    show({ kind: 'loading' });
    readCorpus(loadPackaged, (reader) => loadBrief(reader, topic, language, 'full')).then(
      (brief) => show(brief ? { kind: 'ready', brief } : { kind: 'failed' }),
      () => show({ kind: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [topic, language, attempt]);
  return { state, again: () => setAttempt(attempt + 1) };
}
