import * as v from 'valibot';
import type { Corpus } from '../domain/corpus.ts';
import { toLotOrder } from '../domain/question.ts';
import type { CorpusRecords } from '../domain/record.ts';
import { toCorpusDigest } from '../edition/digest.ts';
import { toEditionRecords } from '../edition/serialise-edition.ts';
import { addTraditional } from './add-traditional.ts';
import { checkRecords, type EditionHead } from './check-records.ts';
import { type Problem, type Rule, toProblemTexts } from './problem.ts';
import { checkLock } from './provenance.ts';
import { type CorpusFile, type ReadResult, readFields, readRecords } from './read-records.ts';

const EDITION_FILE = 'edition.yaml';
const LOCK_FILE = 'provenance.lock';
const editionHead = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  date: v.pipe(v.string(), v.isoDate('must be a day, YYYY-MM-DD')),
});

/** A corpus that was refused, with everything that is wrong with it. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], folder?: string) {
    super(toProblemTexts(problems, folder));
    this.problems = problems;
  }
}

/** Records that keep every rule which needs no source text, and the problems of those that do not. */
export function checkCorpus(files: readonly CorpusFile[]): ReadResult {
  const { records: authored, problems, refused } = readRecords(files.filter(({ path }) => path !== EDITION_FILE && path !== LOCK_FILE));
  const records = { ...authored, topics: authored.topics.map(addTraditional) };
  const { head, problems: ofHead } = toHead(files);
  return { records, problems: [...problems, ...checkRecords(records, refused, head), ...ofHead], refused };
}

/** Problems of spans that the lock among the files does not prove. */
export function checkProvenance(records: CorpusRecords, files: readonly CorpusFile[]): Promise<Problem[]> {
  return checkLock(records, toLock(files));
}

/** Content of the lock among the files; nothing where there is none. */
export function toLock(files: readonly CorpusFile[]): string {
  return files.find(({ path }) => path === LOCK_FILE)?.content ?? '';
}

/**
 * Compiles the authored files under `data/` into a checked corpus.
 * @param folder what errors call the folder of the files, where it is another
 * @throws {CorpusError} when any record breaks a rule or is not proven by provenance.lock
 */
export async function compileCorpus(files: readonly CorpusFile[], folder?: string): Promise<Corpus> {
  const { records, problems } = checkCorpus(files);
  const all = [...problems, ...(await checkProvenance(records, files))];
  const { head } = toHead(files);
  if (all.length > 0 || head === undefined) throw new CorpusError(all, folder);
  const questions = records.questions.map((question) => ({ ...question, framings: toLotOrder(question.id, question.framings) }));
  const compiled = { ...records, questions };
  return { ...head, digest: await toCorpusDigest(toEditionRecords(compiled)), records: compiled };
}

function toHead(files: readonly CorpusFile[]): { head?: EditionHead; problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse = (rule: Rule, message: string): undefined => void problems.push({ file: EDITION_FILE, record: 'edition', rule, message });
  const file = files.find(({ path }) => path === EDITION_FILE);
  if (file === undefined) refuse('schema', 'is missing; it holds the number and date of the edition');
  const head = file && readFields(file.content, editionHead, refuse);
  return head === undefined ? { problems } : { head, problems };
}
