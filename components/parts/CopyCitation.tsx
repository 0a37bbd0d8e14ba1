import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Citation } from '../../lib/domain/citation.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import { useStrings } from '../strings.ts';
import { type Cited, toCitation } from './citation-words.ts';
import { IconButton } from './IconButton.tsx';

/** How a view puts a citation on the clipboard. */
export interface Copying {
  /** The edition that the records of the view are of. */
  readonly edition: EditionLabel;
  /** Tells whether the browser took it. */
  readonly copy: (citation: Citation) => Promise<boolean>;
}

/** Carries it to every quote and figure of a view; without it there is nothing to press. */
export const CopyingContext = createContext<Copying | undefined>(undefined);

/** Copies a quote or a figure with its source, and says whether that went well until the reader goes on. */
export function CopyCitation({ cited }: { readonly cited: Cited }) {
  const strings = useStrings();
  const copying = useContext(CopyingContext);
  const [said, setSaid] = useState('');
  if (copying === undefined) return null;
  const { t } = strings;
  const copy = () => {
    const taken = copying.copy(toCitation(cited, copying.edition, strings));
    taken.then(
      (isTaken) => setSaid(isTaken ? t('cite.copied') : t('cite.failed')),
      () => setSaid(t('cite.failed')),
    );
  };
  return (
    <span class="copying">
      <IconButton
        icon="copy"
        label={cited.measure === undefined ? t('cite.copy') : t('cite.copyFigure')}
        onClick={copy}
        onLeave={() => setSaid('')}
      />
      <span role="status">{said}</span>
    </span>
  );
}
