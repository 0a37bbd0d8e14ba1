import { toCaps } from './chord-words.ts';

/** Keys to press together, as they are printed on keyboards. */
export function Keys({ chord }: { readonly chord: string }) {
  return (
    <span class="keys">
      {toCaps(chord).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
