import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MeasureFigures } from '../../lib/domain/measure-figures.ts';
import { MoreButton } from '../panel/MoreButton.tsx';
import { RecordScope } from '../pins/Desk.tsx';
import { useStrings } from '../strings.ts';
import { FigureLanes } from './FigureLanes.tsx';
import { FigureTable } from './FigureTable.tsx';

/** How many figures are shown, and set beside each other in words, before the reader asks for more. */
const FIRST = 50;
const FORMS = [
  ['drawing', 'measure.drawing'],
  ['table', 'measure.table'],
] as const;

/** The props of MeasureView. */
export interface MeasureViewProps {
  readonly measure: MeasureFigures;
  /** The reader came back to it, and stands where he or she stood. */
  readonly returned: boolean;
}

/** One measure: all figures of it as a drawing or as a table, of which paper has both. */
export function MeasureView({ measure, returned }: MeasureViewProps) {
  const { t } = useStrings();
  const [form, setForm] = useState<(typeof FORMS)[number][0]>('drawing');
  const [limit, setLimit] = useState(FIRST);
  const shown = useMemo(() => measure.figures.slice(0, limit), [measure, limit]);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever followed a link to it stands at it.
  useEffect(() => {
    if (!returned) heading.current?.focus();
  }, [measure.id]);
  return (
    <article class="measure-view">
      <h2 ref={heading} tabIndex={-1} class="title">
        {measure.name}
      </h2>
      <p class="t13 soft">{t('measure.count', { count: measure.count })}</p>
      <fieldset class="forms" aria-label={t('measure.form')}>
        {FORMS.map(([each, key]) => (
          <button key={each} type="button" class="btn" aria-pressed={form === each} onClick={() => setForm(each)}>
            {t(key)}
          </button>
        ))}
      </fieldset>
      <div class={form === 'drawing' ? undefined : 'unseen'}>
        <RecordScope id={measure.id} edition={measure.edition}>
          <FigureLanes figures={measure.figures} shown={shown} />
        </RecordScope>
      </div>
      <div class={form === 'table' ? undefined : 'unseen'}>
        <FigureTable name={measure.name} figures={shown} />
      </div>
      <MoreButton
        of={measure.figures.length}
        shown={limit}
        step={FIRST}
        words={(count) => t('popup.moreFigures', { count })}
        onMore={setLimit}
      />
    </article>
  );
}
