/** A SHA-256 in groups of four, as it is compared with one on paper or read out. */
export function Fingerprint({ hex }: { readonly hex: string }) {
  return (
    <code class="fingerprint" translate={false}>
      {(hex.match(/.{1,4}/gu) ?? []).map((group, at) => (
        // Groups repeat and never move.
        <span key={`${at} ${group}`}>{group} </span>
      ))}
    </code>
  );
}
