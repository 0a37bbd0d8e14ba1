import type { CorpusRecords } from '../domain/record.ts';
import type { Source } from '../domain/source.ts';
import { toSha256 } from '../edition/digest.ts';
import type { Problem, Rule } from './problem.ts';
import { type Span, toSpans } from './to-spans.ts';

const HEADER = `# Written by "npm run -s corpus -- check --sources DIR" after every span below was found verbatim in its source.
# record, SHA-256 of: source digest, start, end and words, one a line
`;

/** The outcome of holding a corpus against its source texts. */
export interface Verification {
  readonly problems: readonly Problem[];
  /** Content of data/provenance.lock; to be written only when there are no problems. */
  readonly lock: string;
}

/**
 * Holds every verbatim span against the text of its source.
 * @param texts source texts by the SHA-256 of their raw bytes, decoded as UTF-8 with nothing trimmed
 */
export async function verifySpans(records: CorpusRecords, texts: ReadonlyMap<string, string>): Promise<Verification> {
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const problems = [
    ...records.sources.flatMap((source) => checkSource(source, texts)),
    ...toSpans(records).flatMap((span) => checkVerbatim(span, texts.get(sources.get(span.evidence.source)?.sha256 ?? ''))),
  ];
  const lines = await Promise.all(toSpans(records).map(async (span) => `${span.key} ${await toProof(span, sources)}`));
  return { problems, lock: `${HEADER}${lines.toSorted().join('\n')}\n` };
}

/** Refuses every span whose proof is not in the lock: it was added or changed after the last verification. */
export async function checkLock(records: CorpusRecords, lock: string): Promise<Problem[]> {
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const proven = new Set(lock.split('\n'));
  const problems: Problem[] = [];
  for (const span of toSpans(records)) {
    if (proven.has(`${span.key} ${await toProof(span, sources)}`)) continue;
    const message = 'has not been verified as it stands; run "npm run -s corpus -- check --sources DIR" with the folder of source texts';
    problems.push({ file: span.file, record: span.key, rule: 'provenance', message });
  }
  return problems;
}

function toProof({ evidence: { source, start, end, exact } }: Span, sources: ReadonlyMap<string, Source>): Promise<string> {
  return toSha256([sources.get(source)?.sha256, start, end, exact].join('\n'));
}

function checkSource({ id, sha256, length }: Source, texts: ReadonlyMap<string, string>): Problem[] {
  const problem = (rule: Rule, message: string): Problem[] => [{ file: `sources/${id}.yaml`, record: id, rule, message }];
  const text = texts.get(sha256);
  if (text === undefined) return problem('source-digest', `no file in the folder of sources has the digest ${sha256}`);
  return text.length === length ? [] : problem('source-length', `length is ${length}, the text has ${text.length} UTF-16 code units`);
}

function checkVerbatim({ file, key, evidence: { source, exact, start, end } }: Span, text: string | undefined): Problem[] {
  const problem = (rule: Rule, message: string): Problem[] => [{ file, record: key, rule, message }];
  if (text === undefined) return problem('source-missing', `the text of source ${source} is not there to verify against`);
  const found = text.slice(start, end);
  if (found === exact) return [];
  const at = text.indexOf(exact);
  const mend = at < 0 ? 'the words do not occur in the source' : `the words occur at start ${at}, end ${at + exact.length}`;
  return problem('verbatim', `source ${source} has "${found.slice(0, 60)}" at ${start}–${end}; ${mend}`);
}
