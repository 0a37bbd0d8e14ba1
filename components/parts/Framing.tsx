import type { FramingView, QuoteView } from '../../lib/domain/brief.ts';
import { useStrings } from '../strings.ts';
import { Attribution } from './Attribution.tsx';
import { CopyCitation } from './CopyCitation.tsx';
import { DateText } from './DateText.tsx';
import { Provenance } from './Provenance.tsx';
import { RecordActions, RecordBelow } from './RecordActions.tsx';
import type { Clamp } from './use-clamp.ts';
import { Words } from './Words.tsx';

/** The props of Framing, the same for every framing of a pair. */
export interface FramingProps {
  readonly framing: FramingView;
  /** Shows the years of its quotes: the framings beside it are of others. */
  readonly dated: boolean;
  /** How many of its quotes are shown. */
  readonly depth: number;
  readonly clamp: Clamp;
  readonly provenance: boolean;
  readonly heading?: FramingHeading | undefined;
}

/** The level of a framing's heading, below that of its question. */
export type FramingHeading = 'h3' | 'h4';

/** One answer to a question: its label, then words and attribution, each on the row line that it shares with the other answers. */
export function Framing({ framing, dated, depth, clamp, provenance, heading: Heading = 'h4' }: FramingProps) {
  const { t } = useStrings();
  const { hidden = 0, quotes } = framing;
  return (
    <section class="framing">
      <Heading>
        {framing.label}
        {dated && (
          <>
            {' '}
            <small class="quiet">
              <DateText dated={framing.years} />
            </small>
          </>
        )}
      </Heading>
      {quotes.slice(0, depth).map((quote) => (
        <FramingQuote key={quote.id} quote={quote} clamp={clamp} provenance={provenance} />
      ))}
      {hidden > 0 && <p class="t12 quiet">{t(quotes.length === 0 ? 'pair.allHidden' : 'pair.hidden', { count: hidden })}</p>}
    </section>
  );
}

function FramingQuote({ quote, clamp, provenance }: { readonly quote: QuoteView } & Pick<FramingProps, 'clamp' | 'provenance'>) {
  const { t } = useStrings();
  return (
    <>
      <div class="said">
        <p>
          <Words text={quote.exact} language={quote.by.language} reported={quote.by.reported} />
        </p>
        {clamp.offered && (
          <button type="button" class="link t12" aria-expanded={clamp.whole} onClick={clamp.toggle}>
            {clamp.whole ? t('pair.shorter') : t('pair.whole')}
          </button>
        )}
      </div>
      <div class="from">
        <Attribution by={quote.by}>
          <RecordActions kind="quotes" id={quote.id}>
            <CopyCitation cited={quote} />
          </RecordActions>
        </Attribution>
        {quote.note !== undefined && <p class="t12 quiet">{quote.note}</p>}
        {provenance && <Provenance by={quote.by} goTo={quote.exact} />}
        <RecordBelow kind="quotes" id={quote.id} />
      </div>
    </>
  );
}
