import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { QuoteView } from '../../lib/domain/brief.ts';
import type { Citation } from '../../lib/domain/citation.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import { useStrings } from '../strings.ts';
import { toCitation } from './citation-words.ts';
import { IconButton } from './IconButton.tsx';

/** How a view puts a citation on the clipboard. */
export interface Copying {
  /** The edition that the quotes of the view are of. */
  readonly edition: EditionLabel;
  /** Tells whether the browser took it. */
  readonly copy: (citation: Citation) => Promise<boolean>;
}

/** Carries it to every quote of a view; without it there is nothing to press. */
export const CopyingContext = createContext<Copying | undefined>(undefined);

/** Copies a quote with its source, and says whether that went well until the reader goes on. */
export function CopyQuote({ quote }: { readonly quote: QuoteView }) {
  const strings = useStrings();
  const copying = useContext(CopyingContext);
  const [said, setSaid] = useState('');
  if (copying === undefined) return null;
  const { t } = strings;
  const copy = () => {
    const taken = copying.copy(toCitation(quote, copying.edition, strings));
    taken.then(
      (isTaken) => setSaid(isTaken ? t('cite.copied') : t('cite.failed')),
      () => setSaid(t('cite.failed')),
    );
  };
  return (
    <span class="copying">
      <IconButton icon="copy" label={t('cite.copy')} onClick={copy} onLeave={() => setSaid('')} />
      <span role="status">{said}</span>
    </span>
  );
}
