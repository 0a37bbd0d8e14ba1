import { useStrings } from '../strings.ts';

/** What is shown of a part of the page, or that it is being read or could not be. */
export type Told<Part> = Part | 'reading' | 'unread';

const WORDS = { reading: 'updates.reading', unread: 'updates.unread' } as const;

/** Stands where a part of the page will be, or would be. */
export function Unread({ of }: { readonly of: 'reading' | 'unread' }) {
  const { t } = useStrings();
  return <p class="sub">{t(WORDS[of])}</p>;
}
