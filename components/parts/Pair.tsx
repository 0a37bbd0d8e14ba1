import { useState } from 'preact/hooks';
import type { QuestionView } from '../../lib/domain/brief.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import { useStrings } from '../strings.ts';
import { Framing, type FramingHeading } from './Framing.tsx';
import { isOfSeveralYears, PairNotes } from './PairNotes.tsx';
import { RecordActions, RecordBelow } from './RecordActions.tsx';
import { useClamp } from './use-clamp.ts';

/** The props of Pair. */
export interface PairProps {
  readonly question: QuestionView;
  readonly edition: EditionLabel;
  /** Offers every quote behind the framings, each with its provenance; else the first of each framing is shown. */
  readonly full?: boolean;
  /** The level of the framings' headings. */
  readonly heading?: FramingHeading;
}

/** The framings of a question in columns of one width, type, row line and clamp, in the order given; a lone one stands beside an empty column. */
export function Pair({ question, edition, full = false, heading }: PairProps) {
  const { t } = useStrings();
  const [deep, setDeep] = useState(false);
  const clamp = useClamp();
  const { framings } = question;
  const dated = isOfSeveralYears(framings.map(({ years }) => years));
  const depth = deep ? Math.max(...framings.map((framing) => framing.quotes.length)) : 1;
  const more = framings.reduce((sum, framing) => sum + Math.max(0, framing.quotes.length - 1), 0);
  const note = framings.some(({ hidden = 0 }) => hidden > 0) ? 1 : 0;
  return (
    <>
      <div ref={clamp.ref} class={toClass(framings.length, clamp.whole)} style={{ '--rows': 1 + 2 * depth + note }}>
        {framings.map((framing) => (
          <Framing key={framing.id} framing={framing} dated={dated} depth={depth} clamp={clamp} provenance={full} heading={heading} />
        ))}
        {framings.length === 1 && <EmptySide edition={edition} />}
      </div>
      {full && more > 0 && (
        <button type="button" class="link more" aria-expanded={deep} onClick={() => setDeep(!deep)}>
          {deep ? t('list.fewer') : t('pair.moreQuotes', { count: more })}
        </button>
      )}
      <PairNotes question={question} depth={depth} />
      <RecordActions kind="questions" id={question.id} />
      <RecordBelow kind="questions" id={question.id} />
    </>
  );
}

function toClass(framings: number, whole: boolean): string {
  const columns = framings > 2 ? `of-${Math.min(framings, 5)}` : '';
  return ['pair', columns, framings === 1 ? 'one' : '', whole ? '' : 'clamped'].filter(Boolean).join(' ');
}

function EmptySide({ edition }: { readonly edition: EditionLabel }) {
  const { t } = useStrings();
  return (
    <div class="empty-side">
      <p>{t('pair.oneSide')}</p>
      <p>{t('pair.noOther', { number: edition.number })}</p>
    </div>
  );
}
