import type { CorpusFile, ReadResult } from './read-records.ts';

const DIGEST = /\bsha256["']?\s*:\s*["']?(?<digest>[0-9a-f]{64})\b/u;

/**
 * SHA-256 of every article by the id of its source, in order of id, also of one whose record is still refused: words are
 * looked up while it is being written. An empty digest stands for a record that has none to read.
 */
export function toSourceDigests(
  files: readonly CorpusFile[],
  { records, refused }: Pick<ReadResult, 'records' | 'refused'>,
): Map<string, string> {
  const kept = records.sources.map(({ id, sha256 }): [string, string] => [id, sha256]);
  const others = files.flatMap(({ path, content }): [string, string][] => {
    const name = path.replace(/\.ya?ml$/u, '');
    return name.startsWith('sources/') && refused.has(name)
      ? [[name.slice('sources/'.length), DIGEST.exec(content)?.groups?.['digest'] ?? '']]
      : [];
  });
  return new Map([...kept, ...others].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
