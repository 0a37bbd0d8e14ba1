import type { Contender } from '../contender.ts';
import { ahoCorasick } from './aho-corasick.ts';
import { charCodes, treeWalker } from './floors.ts';
import { markList, markRegExp } from './mark-js.ts';
import { ours } from './ours.ts';
import { trieRegexp, unionRegexp } from './regexp.ts';

/** Everyone who runs, by name. */
export const CONTENDERS = {
  'TreeWalker pass': treeWalker,
  'TreeWalker pass + charCodeAt loop': charCodes,
  ours,
  'union regexp + highlight': unionRegexp,
  'trie regexp + highlight': trieRegexp,
  '@monyone/aho-corasick + highlight': ahoCorasick,
  'mark.js markRegExp': markRegExp,
  'mark.js mark': markList,
} as const satisfies Readonly<Record<string, Contender>>;
/** The name of a contender. */
export type ContenderName = keyof typeof CONTENDERS;
