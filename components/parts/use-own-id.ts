import { useState } from 'preact/hooks';

let given = 0;

/**
 * An id that no other element of this document or card has. Preact's own counts from the start again once a view has been
 * rendered at its root three times, as it is in another language or the card in another state, and then gives what is
 * new the ids of what stays (preact 11.2, November 2026: its mask is handed on to the child of the root, and only once).
 */
export function useOwnId(): string {
  const [id] = useState(() => {
    given += 1;
    return `own-${given}`;
  });
  return id;
}
