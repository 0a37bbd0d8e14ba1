import type { CorpusRecords } from '../domain/record.ts';
import type { Source } from '../domain/source.ts';
import { toSha256 } from '../edition/digest.ts';
import { findWords } from './find-words.ts';
import { type Problem, type Rule, toCount } from './problem.ts';
import type { ReadResult } from './read-records.ts';
import { type Span, toSpans } from './to-spans.ts';

const HEADER = `# Written by "npm run -s corpus -- check --sources DIR" after every span below was found verbatim in its source.
# record, SHA-256 of: source digest, start, end and words, one a line
`;
const RUN_CHECK = 'run "npm run -s corpus -- check --sources DIR"';

/** The outcome of holding a corpus against its source texts. */
export interface Verification {
  readonly problems: readonly Problem[];
  /** Spans that were found verbatim, and the number of texts they were found in. */
  readonly found: { readonly spans: number; readonly texts: number };
  /** Spans of texts that are not there, taken as the lock proves them, and the sources these are of. */
  readonly kept: { readonly spans: number; readonly sources: readonly string[] };
  /** Content of data/provenance.lock; to be written only when there are no problems. */
  readonly lock: string;
}

interface SourceSpans {
  readonly source: Source;
  readonly spans: readonly Span[];
  /** Lines of the lock that prove the spans as they stand, in their order. */
  readonly lines: readonly string[];
  /** Those of the spans that the lock does not prove. */
  readonly unproven: readonly Span[];
}

/**
 * Holds every verbatim span against the text of its source or, where that is not there, against the lock.
 * @param texts source texts by the SHA-256 of their raw bytes, decoded as UTF-8 with nothing trimmed
 * @param lock content of data/provenance.lock as it is
 * @param notText names of files that are not UTF-8, by the same digest
 */
export async function verifySpans(
  records: CorpusRecords,
  texts: ReadonlyMap<string, string>,
  lock: string,
  notText: ReadonlyMap<string, string> = new Map(),
): Promise<Verification> {
  const all = await toSourceSpans(records, lock);
  const there = all.filter(({ source }) => texts.has(source.sha256));
  const absent = all.filter(({ source }) => !texts.has(source.sha256));
  const problems = [
    ...there.flatMap((one) => checkText(one, texts.get(one.source.sha256) ?? '')),
    ...absent.flatMap((one) => checkAbsent(one, notText.get(one.source.sha256))),
  ];
  const lines = all.flatMap((one) => one.lines).toSorted();
  return {
    problems,
    found: { spans: countSpans(there), texts: there.length },
    kept: { spans: countSpans(absent), sources: absent.map(({ source }) => source.id) },
    lock: `${HEADER}${lines.join('\n')}\n`,
  };
}

/** Refuses every span whose proof is not in the lock: it was added or changed after the last verification. */
export async function checkLock(records: CorpusRecords, lock: string): Promise<Problem[]> {
  return (await toSourceSpans(records, lock)).flatMap(checkProven);
}

/** How many lines of the lock are of records that are gone; a record that was refused is not gone. */
export function countStale({ records, refused }: Pick<ReadResult, 'records' | 'refused'>, lock: string): number {
  const keys = new Set(toSpans(records).map(({ key }) => key));
  return lock
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.split(' ')[0] ?? '')
    .filter((key) => !keys.has(key) && !refused.has(key.split('#')[0] ?? '')).length;
}

// Spans of a source that was refused or is not there are left out: that is a problem of its own, and not theirs.
function toSourceSpans(records: CorpusRecords, lock: string): Promise<SourceSpans[]> {
  const proven = new Set(lock.split('\n'));
  const all = toSpans(records);
  return Promise.all(
    records.sources.map(async (source) => {
      const spans = all.filter(({ evidence }) => evidence.source === source.id);
      const lines = await Promise.all(spans.map((span) => toLine(span, source)));
      return { source, spans, lines, unproven: spans.filter((_, at) => !proven.has(lines[at] ?? '')) };
    }),
  );
}

async function toLine({ key, evidence: { start, end, exact } }: Span, { sha256 }: Source): Promise<string> {
  return `${key} ${await toSha256([sha256, start, end, exact].join('\n'))}`;
}

function countSpans(all: readonly SourceSpans[]): number {
  return all.reduce((count, { spans }) => count + spans.length, 0);
}

function ofSource({ id }: Source, rule: Rule, message: string): Problem {
  return { file: `sources/${id}.yaml`, record: id, rule, message };
}

function ofSpan({ file, key }: Span, rule: Rule, message: string): Problem {
  return { file, record: key, rule, message };
}

function checkProven({ source, spans, unproven }: SourceSpans): Problem[] {
  const [first] = spans;
  if (first === undefined || unproven.length < spans.length) {
    const message = `has not been verified as it stands; ${RUN_CHECK} with the text of source ${source.id} in the folder DIR`;
    return unproven.map((span) => ofSpan(span, 'provenance', message));
  }
  const none = spans.length === 1 ? `its only span, ${first.key}, is not` : `none of its ${spans.length} spans is`;
  const mend = `if sha256 was changed by mistake put the old one back, else ${RUN_CHECK} with its text in the folder DIR`;
  return [ofSource(source, 'provenance', `${none} verified with this digest; ${mend}`)];
}

function checkAbsent({ source, spans, unproven }: SourceSpans, fileName: string | undefined): Problem[] {
  if (fileName !== undefined) {
    const mend = 'save it as UTF-8 and put the digest of that file here';
    return [ofSource(source, 'source-encoding', `${fileName} has its digest but is not UTF-8 text; ${mend}`)];
  }
  const none = `no file in the folder of sources has the digest ${source.sha256}`;
  const mend = "sha256sum prints a file's digest";
  if (spans.length === 0) return [ofSource(source, 'source-digest', `${none}; ${mend}`)];
  if (unproven.length === spans.length)
    return [ofSource(source, 'source-missing', `${none}, so its ${toCount(spans.length, 'span')} cannot be verified; ${mend}`)];
  const message = `has not been verified as it stands, and the text of source ${source.id} is not in the folder of sources`;
  return unproven.map((span) => ofSpan(span, 'source-missing', message));
}

function checkText({ source, spans }: SourceSpans, text: string): Problem[] {
  const verbatim = spans.flatMap((span) => checkVerbatim(span, text));
  if (text.length === source.length) return verbatim;
  return [ofSource(source, 'source-length', `length is ${source.length}, the text has ${text.length} UTF-16 code units`), ...verbatim];
}

function checkVerbatim(span: Span, text: string): Problem[] {
  const { source, exact, start, end } = span.evidence;
  const found = text.slice(start, end);
  if (found === exact) return [];
  const at = text.indexOf(exact);
  const mend = at < 0 ? toDifferenceText(exact, text) : `the words occur at start ${at}, end ${at + exact.length}`;
  return [ofSpan(span, 'verbatim', `source ${source} has "${found.slice(0, 60)}" at ${start}–${end}; ${mend}`)];
}

// Where the words stand in another spelling, what is not the article's own.
function toDifferenceText(exact: string, text: string): string {
  const place = findWords(text, exact)[0];
  if (place === undefined) return 'the words do not occur in the source';
  const [own, given] = [place.exact, exact];
  let at = 0;
  while (at < given.length && own[at] === given[at]) at++;
  return (
    `the words occur, spelt otherwise, at start ${place.start}, end ${place.end}, and differ at character ${at + 1}: ` +
    `the article has ${toCharacter(own, at)}, the record has ${toCharacter(given, at)}`
  );
}

// With its code, for some are hardly seen and others look alike.
function toCharacter(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? 'nothing' : `${String.fromCodePoint(code)} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
