import * as v from 'valibot';
import { LineCounter, parseDocument, visit } from 'yaml';
import type { CorpusRecords } from '../domain/record.ts';
import { isRecordKind, RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { idSchema } from '../edition/field-schemas.ts';
import { RECORD_FIELDS } from '../edition/record-schemas.ts';
import type { Problem, Rule } from './problem.ts';
import { toAuthoredText } from './to-authored-text.ts';

/** One authored file; `path` is relative to `data/`, with forward slashes. */
export interface CorpusFile {
  readonly path: string;
  readonly content: string;
}

/** What authored files hold: the records that could be read, and what is wrong with the others. */
export interface ReadResult {
  readonly records: CorpusRecords;
  readonly problems: readonly Problem[];
  /** `kind/id` of every record that has a file but was refused: it is there, and naming it is no fault. */
  readonly refused: ReadonlySet<string>;
}

const QUOTE_IT = 'put it in quotation marks, which make it a text';
// Unquoted values of these types where a text is asked for.
const TAKEN_BY_YAML: Readonly<Record<string, string>> = {
  number: `is a number; ${QUOTE_IT}`,
  boolean: `is true or false to YAML; ${QUOTE_IT}`,
};

type Found = { readonly kind: RecordKind; readonly id: string; readonly fields: object };

/** Reads authored YAML, one record a file: `kind/id.yaml`. Nothing is thrown; every file is read. */
export function readRecords(files: readonly CorpusFile[]): ReadResult {
  const problems: Problem[] = [];
  const refused = new Set<string>();
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Map<string, object>()])) as Record<
    RecordKind,
    Map<string, object>
  >;
  for (const file of files) {
    const found = readRecord(file, problems, refused);
    if (found === undefined) continue;
    if (records[found.kind].has(found.id)) {
      problems.push(
        toProblem(file.path, found.id, 'duplicate-id', `another file already has the id ${found.id}; give one of them another name`),
      );
    } else {
      records[found.kind].set(found.id, { id: found.id, ...found.fields });
    }
  }
  const sorted = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [...records[kind]].toSorted(byId).map(([, record]) => record)]));
  // Each record has passed the schema of its kind; record-schemas.test.ts holds schemas and types together.
  return { records: sorted as unknown as CorpusRecords, problems, refused };
}

function byId([a]: [string, object], [b]: [string, object]): number {
  return a < b ? -1 : 1;
}

function toProblem(file: string, record: string, rule: Rule, message: string): Problem {
  return { file, record, rule, message };
}

function readRecord({ path, content }: CorpusFile, problems: Problem[], refused: Set<string>): Found | undefined {
  const [kind = '', name = '', ...deeper] = path.split('/');
  const id = name.replace(/\.ya?ml$/u, '');
  const refuse = (rule: Rule, message: string): undefined => void problems.push(toProblem(path, id, rule, message));
  if (!isRecordKind(kind) || deeper.length > 0) return refuseFolder(path, problems);
  if (id === name) return refuse('file-name', 'a record is a file ending in .yaml');
  const named = v.safeParse(idSchema, id);
  if (!named.success) return refuse('file-name', `rename the file: ${toAuthoredText(named.issues[0])}`);
  const fields = readFields(content, v.strictObject(RECORD_FIELDS[kind]), refuse);
  if (fields !== undefined) return { kind, id, fields };
  refused.add(`${kind}/${id}`);
  return undefined;
}

// Once for a folder, however much is in it: the topmost that is none of ours.
function refuseFolder(path: string, problems: Problem[]): undefined {
  const [kind = '', name = '', ...deeper] = path.split('/');
  const [file, here] = isRecordKind(kind) && deeper.length > 0 ? [`${kind}/${name}`, name] : [kind, kind];
  if (problems.some((one) => one.rule === 'folder' && one.file === file)) return undefined;
  const message = `is not read: records live right in one of the folders ${RECORD_KINDS.join(', ')}`;
  problems.push(toProblem(file, here, 'folder', message));
  return undefined;
}

/** Reads one YAML document as the fields of a schema; everything that is wrong with it goes to `refuse`. */
export function readFields<Entries extends v.ObjectEntries>(
  content: string,
  schema: v.StrictObjectSchema<Entries, undefined>,
  refuse: (rule: Rule, message: string) => undefined,
): v.InferOutput<typeof schema> | undefined {
  const document = readYaml(content, refuse);
  if (document === undefined) return undefined;
  const known = Object.keys(schema.entries).join(', ');
  if (document.value === null) return refuse('schema', `is empty; known keys: ${known}`);
  const parsed = v.safeParse(schema, document.value);
  if (parsed.success) return parsed.output;
  const empty = parsed.issues.filter(({ input }) => input === null);
  if (empty.length > 0) refuse('unfinished', toUnfinishedText(empty));
  for (const issue of parsed.issues) if (issue.input !== null) refuse('schema', toFieldText(issue, known));
  return undefined;
}

// A key with nothing after it: how drafts (to-draft.ts) leave what only an editor can know.
function toUnfinishedText(empty: readonly v.BaseIssue<unknown>[]): string {
  const fields = empty.map(({ path = [] }) => path.map(({ key }) => String(key)).join('.'));
  return `is not finished: fill in ${fields.join(', ')}, or delete the file`;
}

// What a schema cannot know: that the text was written in YAML, and which keys there are instead of an unknown one.
function toFieldText(issue: v.BaseIssue<unknown>, known: string): string {
  const unknownKey = isUnknown(issue) && issue.path?.length === 1;
  if (isUnknown(issue) && issue.path?.at(-1)?.value === null)
    return `${toAuthoredText(issue)} and has nothing after it; is there a comma in a text without quotation marks?`;
  if (unknownKey) return `${toAuthoredText(issue)}; known: ${known}`;
  const taken = issue.type === 'string' ? TAKEN_BY_YAML[typeof issue.input] : undefined;
  return taken === undefined ? toAuthoredText(issue) : toAuthoredText({ ...issue, message: taken });
}

function isUnknown(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

// Reads one YAML document of plain values; what is wrong with it goes to `refuse`, with line and column.
function readYaml(content: string, refuse: (rule: Rule, message: string) => undefined): { value: unknown } | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(content, { lineCounter, prettyErrors: false, uniqueKeys: true, strict: true, logLevel: 'error' });
  const refuseAt = (at: number, message: string) => {
    const { line, col } = lineCounter.linePos(at);
    return refuse('yaml', `line ${line}, column ${col}: ${message}`);
  };
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) return refuseAt(error.pos[0], error.message);
  const alias = findAlias(document);
  if (alias !== undefined) return refuseAt(alias, 'values behind a * are not read; write the value out');
  return { value: document.toJS({ maxAliasCount: 0 }) };
}

// Where the first YAML alias stands, of which a few lines can make a value of any size.
function findAlias(document: ReturnType<typeof parseDocument>): number | undefined {
  let at: number | undefined;
  visit(document, {
    Alias: (_, { range }) => {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}
