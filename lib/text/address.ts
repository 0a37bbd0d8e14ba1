import { NEAR } from '../domain/conditions.ts';
import { isWord } from './word-edge.ts';

/** What stands before a part of an address: scheme, drive or host with a path, what an underscore joins, a handle, a path of Windows. */
const BEFORE = /(:\/|www\.|\w\.\w\w+\/)[^\s\0]*$|[^\W_]_$|@[\w.-]*$|\\$/;
/** What stands behind one: the suffix of a file or host, the host of a mailbox, what an underscore joins, a path of Windows. */
const BEHIND = /^([-\w]*\.[a-z]|[-\w.]*@|_[^\W_]|\\)/;

/**
 * Whether a span is joined, without a space, to the rest of an address: of a page, host, mailbox or file, or a handle. A
 * hashtag is none, nor are two names that a slash joins, nor what a capital follows after a full stop: there a space is missing.
 * @param from and `to`: the block it stands in
 */
export function isInAddress(text: string, start: number, end: number, from = 0, to = text.length): boolean {
  const before = from < start ? text.charAt(start - 1) : '';
  return (
    BEHIND.test(text.slice(end, Math.min(to, end + NEAR))) ||
    // Of a mailbox, then, and no handle.
    (text.charAt(start) === '@' && before !== '' && isWord(text, start - 1)) ||
    (before > ' ' && before < '\x7f' && BEFORE.test(text.slice(Math.max(from, start - NEAR), start)))
  );
}
