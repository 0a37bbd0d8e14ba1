// Letters, digits and marks but for scripts without spaces.
const WORD = '[[\\p{L}\\p{N}\\p{M}]--[\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff]]';
const UNSPACED = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/u;

/** Whether a name is of a script without spaces, where words have no edges. */
export function isUnspacedName(name: string): boolean {
  return UNSPACED.test(name);
}

/** Longest first, so that the first alternative that fits is the longest. */
export function toLongestFirst(names: readonly string[]): string[] {
  return names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** A regular expression that finds names as whole words; those of scripts without spaces anywhere. */
export function toNamePattern(names: readonly string[], join: (names: readonly string[]) => string): RegExp {
  const spaced = names.filter((name) => !isUnspacedName(name));
  const unspaced = names.filter(isUnspacedName);
  const parts = [
    ...(spaced.length > 0 ? [`(?<!${WORD})(?:${join(spaced)})(?!${WORD})`] : []),
    ...(unspaced.length > 0 ? [join(unspaced)] : []),
  ];
  return new RegExp(parts.join('|'), 'gv');
}

/** Names as one flat union. */
export function toUnion(names: readonly string[]): string {
  return toLongestFirst(names).map(toLiteral).join('|');
}

type Trie = Map<string, Trie>;
const END = '';

/** Names as a union in which common beginnings stand once. */
export function toTrieUnion(names: readonly string[]): string {
  const root: Trie = new Map();
  for (const name of names) {
    let node = root;
    for (const letter of name) {
      const next: Trie = node.get(letter) ?? new Map();
      node.set(letter, next);
      node = next;
    }
    node.set(END, new Map());
  }
  return toSource(root);
}

function toSource(node: Trie): string {
  const branches = [...node].filter(([letter]) => letter !== END).map(([letter, next]) => toLiteral(letter) + toSource(next));
  if (branches.length === 0) return '';
  const [only = ''] = branches;
  const ends = node.has(END);
  if (branches.length === 1 && !ends) return only;
  return `(?:${branches.join('|')})${ends ? '?' : ''}`;
}

function toLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, (one) => (one === '-' ? '\\x2d' : `\\${one}`));
}
