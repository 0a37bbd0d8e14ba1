import { isAccompanied, toCompany } from './company.ts';
import type { Candidate, Matcher } from './open-matcher.ts';

const BLANK_LINE = /\r?\n[^\S\n]*\n/gu;

/** The blocks of a plain text, which blank lines part, with the offset at which each starts. */
export function toBlocks(text: string): { readonly start: number; readonly text: string }[] {
  const blocks: { start: number; text: string }[] = [];
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
export function findCandidates(matcher: Matcher, text: string, _language?: string): Candidate[] {
  return toBlocks(text).flatMap((block) =>
    matcher.find(block.text).map((found) => ({ ...found, start: found.start + block.start, end: found.end + block.start })),
  );
}

/** The mentions of a plain text that is a page of its own, as a page's reader would mark them. */
export function findMentions(matcher: Matcher, text: string, language?: string): Candidate[] {
  const candidates = findCandidates(matcher, text, language);
  const company = toCompany(candidates);
  return candidates.filter((candidate) => isAccompanied(candidate, company));
}
