import type { FigureView, QuoteView } from '../../lib/domain/brief.ts';
import { FigureLine } from '../parts/FigureLine.tsx';
import { FirstFew } from '../parts/FirstFew.tsx';
import { QuoteBlock } from '../parts/QuoteBlock.tsx';
import { useStrings } from '../strings.ts';
import { RecordLink } from './RecordLink.tsx';

/** How many are shown before the reader asks for the rest, and how many of that come at a press: there may be thousands. */
const [FIRST, STEP] = [10, 50];

/** Quotes, each with its attribution and the way to it by itself. */
export function LinkedQuotes({ quotes }: { readonly quotes: readonly QuoteView[] }) {
  const { t } = useStrings();
  return (
    <FirstFew entries={quotes} limit={FIRST} step={STEP} list="linked" more={(count) => t('pair.moreQuotes', { count })}>
      {(quote) => (
        <>
          <QuoteBlock quote={quote} provenance />
          <p class="acts">
            <RecordLink kind="quotes" id={quote.id}>
              {t('record.open')}
            </RecordLink>
          </p>
        </>
      )}
    </FirstFew>
  );
}

/** Figures, likewise. */
export function LinkedFigures({ figures }: { readonly figures: readonly FigureView[] }) {
  const { t } = useStrings();
  return (
    <FirstFew entries={figures} limit={FIRST} step={STEP} list="linked" more={(count) => t('popup.moreFigures', { count })}>
      {(figure) => (
        <>
          <FigureLine figure={figure} provenance />
          <p class="acts">
            <RecordLink kind="figures" id={figure.id}>
              {t('record.open')}
            </RecordLink>
          </p>
        </>
      )}
    </FirstFew>
  );
}
