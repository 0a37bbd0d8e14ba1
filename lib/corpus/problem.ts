/** The rules an authored corpus is held to, as a closed list; docs/corpus.md says what each asks for. */
export const RULES = [
  'yaml',
  'folder',
  'file-name',
  'schema',
  'unfinished',
  'duplicate-id',
  'dangling-id',
  'alias-too-short',
  'declension',
  'ambiguous-form',
  'condition',
  'span-length',
  'unit-of-measure',
  'value',
  'qualifier',
  'date',
  'kind',
  'role-date',
  'change',
  'untranslated',
  'own-voice',
  'source-digest',
  'source-length',
  'source-encoding',
  'source-missing',
  'verbatim',
  'provenance',
] as const;
/** One rule. */
export type Rule = (typeof RULES)[number];

/** What is wrong with one record: where it is, which rule it breaks and how to mend it. */
export interface Problem {
  /** File under `data/`. */
  readonly file: string;
  readonly record: string;
  readonly rule: Rule;
  readonly message: string;
}

/** A number of things in words: "1 span", "2 spans". */
export function toCount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** One line for an editor: file, record, rule and what to do. */
export function toProblemText(problem: Problem): string {
  return toProblemTexts([problem]);
}

/**
 * A line for each problem.
 * @param folder what to call the folder of the files: `data`, unless another one was read
 */
export function toProblemTexts(problems: readonly Problem[], folder = 'data'): string {
  return problems.map(({ file, record, rule, message }) => `${folder}/${file}: ${record}: [${rule}] ${message}`).join('\n');
}
