/** Words longer than this are named by their first and last ones, in UTF-16 code units: addresses have an end. */
const LONGEST = 200;
const ENDS = 5;

/**
 * The address of words within a page, as a text fragment (https://wicg.github.io/scroll-to-text-fragment/): a browser that
 * knows those goes to them, and any other to the page.
 * @param url the page's own address
 * @param exact the words as the page has them
 */
export function toWordsAddress(url: string, exact: string): string {
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${toTarget(exact.trim())}`;
}

function toTarget(exact: string): string {
  const words = exact.split(/\s+/u);
  if (exact.length <= LONGEST || words.length < 2 * ENDS) return toEncoded(exact);
  return [words.slice(0, ENDS), words.slice(-ENDS)].map((some) => toEncoded(some.join(' '))).join(',');
}

// A hyphen and a comma have a meaning in the fragment; only the hyphen is left as it is by encoding.
function toEncoded(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
