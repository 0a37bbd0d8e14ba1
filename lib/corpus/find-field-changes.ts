import { UI_LANGUAGES } from '../domain/language.ts';

/** One value of a record that is not what it was. `undefined` stands for a value that is not there. */
export interface FieldChange {
  /** Where it stands in the record ("framings.joins.label.en"). */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /**
   * Whether it only adds to what was said: a language of a text in our own voice, topics that a record is found under, names
   * that a topic is found by, and what other articles add: quotes of a framing or event, framings, words of the lexicon.
   */
  readonly extends: boolean;
}

type Tree = Readonly<Record<string, unknown>>;

/**
 * Every value that differs between two readings of one record. Lists of ids and the like are one value; entries of a list
 * that have ids are told apart by them, wherever they stand, and names of a topic by their text.
 */
export function findFieldChanges(before: object, after: object): FieldChange[] {
  return compare(before, after, []);
}

function compare(before: unknown, after: unknown, path: readonly string[]): FieldChange[] {
  if (isSame(before, after)) return [];
  if (path.at(-2) === 'aliases' || path.at(-2) === 'lookalikes') return compareNames(before, after, path);
  const [one, other] = [toTree(before), toTree(after)];
  if (one === undefined || other === undefined) {
    return [{ field: path.join('.'), before, after, extends: isExtending(before, after, path) }];
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

// Lists of ids, and lists of entries, that a new article adds to.
const GROWING_IDS = ['topics', 'quotes'];
const GROWING_ENTRIES = ['framings', 'words'];

function isExtending(before: unknown, after: unknown, path: readonly string[]): boolean {
  if (path.at(-1) === 'lookalikes') return before === undefined;
  return (
    (GROWING_IDS.includes(path.at(-1) ?? '') && isAddition(before, after)) ||
    (GROWING_ENTRIES.includes(path.at(-2) ?? '') && before === undefined)
  );
}

// Names stand in no order, so those of one language are one value, and what is the same name is told by its text.
function compareNames(before: unknown, after: unknown, path: readonly string[]): FieldChange[] {
  const [one, other] = [toNames(before), toNames(after)];
  const [names, others] = [[...one.keys()], [...other.keys()]];
  const gone = names.some((name) => !other.has(name));
  const list: FieldChange = { field: path.join('.'), before: names, after: others, extends: !gone };
  return [
    ...(gone || others.some((name) => !one.has(name)) ? [list] : []),
    ...names.filter((name) => other.has(name)).flatMap((name) => compare(one.get(name), other.get(name), [...path, name])),
  ];
}

function toNames(list: unknown): ReadonlyMap<string, unknown> {
  const names: readonly unknown[] = Array.isArray(list) ? list : [];
  return new Map(names.map((name) => [typeof name === 'string' ? name : String(Reflect.get(Object(name) as object, 'text')), name]));
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
