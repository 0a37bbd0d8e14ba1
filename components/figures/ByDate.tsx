import { useMemo } from 'preact/hooks';
import type { FigureView } from '../../lib/domain/brief.ts';
import type { FigureAxis } from '../../lib/domain/figure-axis.ts';
import { toTimeSpan } from '../../lib/domain/time-span.ts';
import { toTimeTicks } from '../../lib/domain/time-ticks.ts';
import { toBounds } from '../../lib/domain/time-window.ts';
import { Drawing, toDraw } from '../charts/Drawing.tsx';
import type { Charts } from '../charts/use-charts.ts';
import { toNumberFormat } from '../parts/locale.ts';
import { toTickWords } from '../parts/tick-words.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { toTickLabel } from './axis-words.ts';
import { toDrawnFigure } from './to-drawn-figure.ts';

/** The props of ByDate. */
export interface ByDateProps {
  readonly figures: readonly FigureView[];
  readonly axis: FigureAxis;
  readonly width: number;
  readonly charts: Charts | undefined;
}

const TICK = 80;

/** Figures of several years over the time that they are of, under their numbers in the list; nothing where only one gives a number. */
export function ByDate({ figures, axis, width, charts }: ByDateProps) {
  const { t, language } = useStrings();
  const id = useOwnId();
  const points = useMemo(() => toPoints(figures, (at) => toNumberFormat(language).format(at)), [figures, language]);
  const draw = useMemo(() => {
    const window = toBounds(points.map(({ span }) => span));
    const ticks = toTimeTicks(window, Math.max(2, Math.floor(width / TICK)));
    const time = { window, ticks, words: toTickWords(ticks, language) };
    const axes = { axis, time, toLabel: (tick: number) => toTickLabel(axis, tick, language) };
    return toDraw(charts, width, ({ drawByDate }) => drawByDate(width, points, axes));
  }, [charts, width, axis, points, language]);
  if (points.length < 2) return null;
  return (
    <section class="sec" aria-labelledby={id}>
      <h3 class="label" id={id}>
        {t('measure.byDate')}
      </h3>
      <Drawing draw={draw} class="by-date" />
      <p class="keyline">{t('measure.byDateNote')}</p>
    </section>
  );
}

function toPoints(figures: readonly FigureView[], toNumber: (at: number) => string) {
  return figures.flatMap((figure, at) => {
    const span = toTimeSpan(figure.by.date);
    const drawn = toDrawnFigure(figure);
    return drawn === undefined || span === undefined ? [] : [{ number: toNumber(at + 1), figure: drawn, span }];
  });
}
