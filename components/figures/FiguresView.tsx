import { useEffect, useRef } from 'preact/hooks';
import type { MeasureFigures } from '../../lib/domain/measure-figures.ts';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import { useStrings } from '../strings.ts';
import { MeasureList } from './MeasureList.tsx';
import { MeasureView } from './MeasureView.tsx';

/** The props of FiguresView. */
export interface FiguresViewProps {
  readonly measures: readonly MeasureFigures[];
  /** Id of the measure that is opened. */
  readonly chosen: string | undefined;
  /** The reader came back to it, and stands where he or she stood. */
  readonly returned: boolean;
}

/** The figures of the corpus: the list of what they measure, or one measure. */
export function FiguresView({ measures, chosen, returned }: FiguresViewProps) {
  const { t } = useStrings();
  const measure = measures.find(({ id }) => id === chosen);
  const list = useReturn(measure && toPanelHash({ tab: 'figures', id: measure.id }));
  if (measures.length === 0) return <p class="note">{t('measure.none')}</p>;
  if (measure !== undefined) {
    return (
      <>
        <p class="t13">
          <a href={toPanelHash({ tab: 'figures' })}>{t('measure.all')}</a>
        </p>
        {measure.figures.length === 0 ? <Reading /> : <MeasureView key={measure.id} measure={measure} returned={returned} />}
      </>
    );
  }
  return (
    <div ref={list} class="measure-list">
      {chosen !== undefined && (
        <p class="note" role="status">
          {t('measure.unknown')}
        </p>
      )}
      <MeasureList measures={measures} />
    </div>
  );
}

function Reading() {
  const { t } = useStrings();
  return (
    <p role="status" aria-busy="true" class="quiet">
      {t('corpus.reading')}
    </p>
  );
}

// Back in the list the reader stands at the link that was followed.
function useReturn(hash: string | undefined) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (hash === undefined && before.current !== undefined)
      list.current?.querySelector<HTMLElement>(`a[href="${before.current}"]`)?.focus();
    before.current = hash;
  }, [hash]);
  return list;
}
