import type { EditionNews } from '../domain/feed-status.ts';
import type { UiLanguage } from '../domain/language.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { toRecordWords } from '../domain/record-words.ts';
import type { CorpusReader } from './corpus-reader.ts';

/**
 * What the edition in use brought against the one before it: which records are new, which was looked for when it was
 * taken into use, and what its change log says since then. Nothing where that is not known, as of the package.
 */
export async function loadNews(reader: CorpusReader, language: UiLanguage): Promise<EditionNews | undefined> {
  if (reader.arrival === undefined) return undefined;
  const { from, added } = reader.arrival;
  const log = from === undefined ? [] : await reader.loadAll('changes');
  const changes = log.filter(({ edition }) => edition > (from?.number ?? 0)).toSorted((a, b) => a.edition - b.edition);
  const came = added.flatMap(({ kind, ids = [] }) => ids.map((record) => ({ kind, record })));
  const words = await loadWords(reader, [...changes, ...came], language);
  const toWordsOf = (kind: RecordKind, record: string) => ({ record, words: words.get(`${kind}/${record}`) });
  return {
    feed: reader.feed,
    from,
    to: reader.edition,
    added: added.map(({ kind, count, ids = [] }) => ({ kind, count, records: ids.map((record) => toWordsOf(kind, record)) })),
    changed: changes.map(({ id, action, kind, record, reason }) => ({ id, action, kind, reason, ...toWordsOf(kind, record) })),
  };
}

interface Named {
  readonly kind: RecordKind;
  readonly record: string;
}

// Of what was withdrawn there is no record any more.
async function loadWords(reader: CorpusReader, named: readonly Named[], language: UiLanguage): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  for (const kind of RECORD_KINDS) {
    const ids = new Set(named.filter((each) => each.kind === kind).map(({ record }) => record));
    if (ids.size === 0) continue;
    for (const record of await reader.loadByIds(kind, [...ids]))
      words.set(`${kind}/${record.id}`, toBeginning(toRecordWords(kind, record, language)));
  }
  return words;
}

const LONGEST = 80;

function toBeginning(words: string): string {
  const characters = Array.from(words);
  if (characters.length <= LONGEST) return words;
  const cut = characters.slice(0, LONGEST).join('');
  const space = cut.lastIndexOf(' ');
  // Chinese has no spaces.
  return `${space > LONGEST / 2 ? cut.slice(0, space) : cut}…`;
}
