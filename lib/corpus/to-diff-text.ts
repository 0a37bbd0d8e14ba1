import { type EditionDiff, findUnexplained, type Reasoned, type RecordName } from './diff-editions.ts';
import type { FieldChange } from './find-field-changes.ts';
import { toOneLine } from './to-context.ts';

const SHOWN = 60;
// Letters before the first difference that say where in a long text it is.
const LEAD = 15;

/** A diff in words, for an editor: a line a record, a line a changed value, a line a reason. */
export function toDiffText(diff: EditionDiff): string {
  const { added, corrected, extended, withdrawn } = diff;
  const lines = [
    ...toSection('added', added, () => []),
    ...toSection('corrected', corrected, (one) => [...one.fields.map(toFieldText), ...toReasonTexts(one)]),
    ...toSection('extended', extended, (one) => one.fields.map(toFieldText)),
    ...toSection('withdrawn', withdrawn, toReasonTexts),
    `${added.length} added, ${corrected.length} corrected, ${extended.length} extended, ${withdrawn.length} withdrawn${toMissingText(diff)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function toMissingText(diff: EditionDiff): string {
  const unexplained = findUnexplained(diff).length;
  return unexplained === 0 ? '' : `; ${unexplained} without a reason in data/changes`;
}

function toSection<Name extends RecordName>(title: string, names: readonly Name[], toLines: (name: Name) => readonly string[]): string[] {
  return names.flatMap((name) => [`${title} ${name.kind}/${name.id}`, ...toLines(name).map((line) => `  ${line}`)]);
}

function toReasonTexts({ reasons }: Reasoned): string[] {
  return reasons.length === 0 ? ['no reason in data/changes'] : reasons.map(({ en }) => `because: ${toOneLine(en)}`);
}

function toFieldText({ field, before, after }: FieldChange): string {
  if (isList(before) && isList(after)) {
    const [gone, come] = [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))];
    if (gone.length + come.length > 0)
      return `${field}: ${[...gone.map((one) => `−${toPlain(one)}`), ...come.map((one) => `+${toPlain(one)}`)].join(' ')}`;
  }
  const [one, other] = [toPlain(before), toPlain(after)];
  const from = Math.max(0, toCommonLength(one, other) - LEAD);
  return `${field}: ${toShort(one, before === undefined ? 0 : from)} → ${toShort(other, after === undefined ? 0 : from)}`;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function toPlain(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? toOneLine(value) : JSON.stringify(value);
}

function toCommonLength(one: string, other: string): number {
  if (Math.max(one.length, other.length) <= SHOWN) return 0;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function toShort(text: string, from: number): string {
  const shown = text.slice(from, from + SHOWN).toWellFormed();
  return `${from > 0 ? '…' : ''}${shown}${from + SHOWN < text.length ? '…' : ''}`;
}
