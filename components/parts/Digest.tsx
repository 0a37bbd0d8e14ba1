/** A digest, whole and in groups that the eye can follow: one that is cut cannot be compared. */
export function Digest({ hex }: { readonly hex: string }) {
  return <code>{hex.match(/.{1,8}/gu)?.join(' ')}</code>;
}
