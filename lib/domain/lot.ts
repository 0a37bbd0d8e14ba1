/**
 * Compares records by the lot drawn for each within one group: an order that favours nobody and never changes.
 * The lot is FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over "group/id", mixed by the
 * finaliser of MurmurHash3 (https://github.com/aappleby/smhasher).
 */
export function byLot(group: string): (a: { readonly id: string }, b: { readonly id: string }) => number {
  return (a, b) => toLot(group, a.id) - toLot(group, b.id) || (a.id < b.id ? -1 : 1);
}

/** Records by what each is worth, most first; among equals the lot drawn within a group decides. */
export function byWorth<One extends { readonly id: string }>(
  group: string,
  all: readonly One[],
  toWorth: (one: One, at: number) => number,
): One[] {
  const lot = byLot(group);
  return all
    .map((one, at) => ({ one, worth: toWorth(one, at) }))
    .toSorted((a, b) => b.worth - a.worth || lot(a.one, b.one))
    .map(({ one }) => one);
}

/** The lot of one record within a group: a whole number of 32 bits, which two may share. */
export function toLot(group: string, id: string): number {
  return fnv1a(`${group}/${id}`);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return toMixed(hash);
}

// Without it, ids that differ only in their last letters would keep their order in most groups.
function toMixed(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
