/** A strip from the start of the page to its end with a tick at every mention; the count beside it says the same in words. */
export function Spark({ positions }: { readonly positions: readonly number[] }) {
  return (
    <svg class="spark" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path d={positions.map((position) => `M${toTenth(position)} 0v10`).join('')} />
    </svg>
  );
}

function toTenth(position: number): number {
  return Math.round(Math.min(1, Math.max(0, position)) * 1000) / 10;
}
