import { UI_LANGUAGES } from '../domain/language.ts';

/** One value of a record that is not what it was. `undefined` stands for a value that is not there. */
export interface FieldChange {
  /** Where it stands in the record ("framings.joins.label.en"). */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Whether it only adds to what was said: a language of a text in our own voice, or topics that a record is found under. */
  readonly extends: boolean;
}

type Tree = Readonly<Record<string, unknown>>;

/**
 * Every value that differs between two readings of one record. Lists of ids and the like are one value; entries of a list
 * that have ids are told apart by them, wherever they stand.
 */
export function findFieldChanges(before: object, after: object): FieldChange[] {
  return compare(before, after, []);
}

function compare(before: unknown, after: unknown, path: readonly string[]): FieldChange[] {
  if (isSame(before, after)) return [];
  const [one, other] = [toTree(before), toTree(after)];
  if (one === undefined || other === undefined) {
    return [{ field: path.join('.'), before, after, extends: path.at(-1) === 'topics' && isAddition(before, after) }];
  }
  const inOwnVoice = isOwnText(one) && isOwnText(other);
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const order = isReordered(before, after) ? [toOrderChange(before, after, path)] : [];
  return [
    ...keys.flatMap((key) =>
      compare(one[key], other[key], [...path, key]).map((change) =>
        inOwnVoice && change.before === undefined ? { ...change, extends: true } : change,
      ),
    ),
    ...order,
  ];
}

// What has parts with names: objects, and lists of objects, by id or by place.
function toTree(value: unknown): Tree | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return value as Tree;
  const entries: readonly unknown[] = value;
  if (!entries.every((entry) => toTree(entry) !== undefined)) return undefined;
  const names = entries.map((entry, at) => toId(entry) ?? String(at));
  return new Set(names).size === names.length ? Object.fromEntries(entries.map((entry, at) => [names[at], entry])) : undefined;
}

function toId(entry: unknown): string | undefined {
  const id: unknown = Reflect.get(Object(entry) as object, 'id');
  return typeof id === 'string' ? id : undefined;
}

function isReordered(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  const [ids, others] = [before.map(toId), after.map(toId)];
  const kept = ids.filter((id) => id !== undefined && others.includes(id));
  return kept.join(' ') !== others.filter((id) => id !== undefined && ids.includes(id)).join(' ');
}

function toOrderChange(before: unknown, after: unknown, path: readonly string[]): FieldChange {
  const toOrder = (list: unknown) => (list as readonly unknown[]).map(toId).join(', ');
  return { field: [...path, 'order'].join('.'), before: toOrder(before), after: toOrder(after), extends: false };
}

function isOwnText(tree: Tree): boolean {
  const keys = Object.keys(tree);
  return keys.length > 0 && keys.every((key) => (UI_LANGUAGES as readonly string[]).includes(key) && typeof tree[key] === 'string');
}

function isAddition(before: unknown, after: unknown): boolean {
  if (!Array.isArray(after) || !(before === undefined || Array.isArray(before))) return false;
  const added = new Set<unknown>(after);
  return (before ?? []).every((one: unknown) => added.has(one));
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length && keys.every((key) => Object.hasOwn(other, key) && isSame((one as Tree)[key], (other as Tree)[key]))
  );
}
