import type { QuoteView } from '../../lib/domain/brief.ts';
import { Attribution } from './Attribution.tsx';
import { CopyCitation } from './CopyCitation.tsx';
import { Provenance } from './Provenance.tsx';
import { RecordActions, RecordBelow } from './RecordActions.tsx';
import { Words } from './Words.tsx';

/** The props of QuoteBlock. */
export interface QuoteBlockProps {
  readonly quote: QuoteView;
  /** Whether it says where it can be checked, and whether that is there unasked. */
  readonly provenance?: boolean | 'open';
}

/** A quote with its line of attribution, its note, and where it can be checked. */
export function QuoteBlock({ quote, provenance = false }: QuoteBlockProps) {
  return (
    <div class="block">
      <p>
        <Words text={quote.exact} language={quote.by.language} reported={quote.by.reported} />
      </p>
      <Attribution by={quote.by}>
        <RecordActions kind="quotes" id={quote.id}>
          <CopyCitation cited={quote} />
        </RecordActions>
      </Attribution>
      {quote.note !== undefined && <p class="t12 quiet">{quote.note}</p>}
      {provenance !== false && <Provenance by={quote.by} goTo={quote.exact} open={provenance === 'open'} />}
      <RecordBelow kind="quotes" id={quote.id} />
    </div>
  );
}
