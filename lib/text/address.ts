/** How far to either side of a name its address is looked for, in UTF-16 code units. */
const REACH = 100;
/** Signs of ASCII, with which an address goes on; between most names and the text around them stand spaces. */
const isSign = (code: number) => code > 0x20 && code < 0x7f;

/** What stands before a part of an address: scheme, host or drive with a path, what an underscore joins, handle, host of mail. */
const BEFORE = /(?::\/|www\.|[\p{L}\d]\.(?:[a-z]{2,}|рф)\/)[^\s\0]*$|[\p{L}\d]_+$|@[\w.-]*$|\\$/u;
/** What stands after one: the suffix of a file or host, the rest of a mailbox, what an underscore joins, a path of Windows. */
const BEHIND = /^(?:[-\p{L}\d_]*\.(?:[a-z]|рф)|[-.\p{L}\d_]*@[\p{L}\d]|_+[\p{L}\d]|\\)/u;

/**
 * Whether a span is joined, without a space, to the rest of an address: of a page, host, mailbox or file, or a handle. A
 * hashtag is none, nor are two names that a slash joins, nor what a capital follows after a full stop: there a space is missing.
 */
export function isInAddress(text: string, start: number, end: number): boolean {
  return (
    (isSign(text.charCodeAt(end)) && BEHIND.test(text.slice(end, end + REACH))) ||
    (isSign(text.charCodeAt(start - 1)) && BEFORE.test(text.slice(Math.max(0, start - REACH), start)))
  );
}
