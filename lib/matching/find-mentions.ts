import { toPrimaryLanguage } from '../domain/language.ts';
import type { Candidate, Matcher } from './open-matcher.ts';
import { settle } from './settle.ts';

const BLANK_LINE = /\r?\n[^\S\n]*\n/gu;

/** A paragraph of a plain text. */
export interface Block {
  /** Where it starts in the text. */
  readonly start: number;
  readonly text: string;
}

/** The blocks of a plain text, which blank lines part. */
export function toBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(BLANK_LINE)) {
    blocks.push({ start, text: text.slice(start, index) });
    start = index + gap.length;
  }
  return [...blocks, { start, text: text.slice(start) }];
}

/**
 * All candidates of a plain text, block by block, in order; the offsets are those of the text.
 * @param language of the text, as a BCP 47 tag, if it is known
 */
export function findCandidates(matcher: Matcher, text: string, language?: string): Candidate[] {
  const primary = toPrimaryLanguage(language ?? '');
  return toBlocks(text).flatMap((block) => matcher.find(block.text, primary).map((found) => move(found, block.start)));
}

function move(candidate: Candidate, by: number): Candidate {
  const { start, end, otherwise } = candidate;
  return { ...candidate, start: start + by, end: end + by, ...(otherwise && { otherwise: otherwise.map((one) => move(one, by)) }) };
}

/** The mentions among all candidates of a page: those that count by themselves, and those that count beside them. */
export function toMentions(candidates: readonly Candidate[]): Candidate[] {
  const topics = new Set<string>();
  const welcome = (found: readonly Candidate[]) => {
    for (const { topic, onlyWith } of found) if (onlyWith === undefined) topics.add(topic);
    return topics.size;
  };
  // What stands in the place of a name that does not count may count by itself, and vouch for others.
  for (let known = welcome(candidates); ; ) {
    const found = settle(candidates, topics);
    if (welcome(found) === known) return found;
    known = topics.size;
  }
}

/** The mentions of a plain text that is a page of its own, as a page's reader would mark them. */
export function findMentions(matcher: Matcher, text: string, language?: string): Candidate[] {
  return toMentions(findCandidates(matcher, text, language));
}
