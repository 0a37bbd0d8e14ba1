import { useMemo } from 'preact/hooks';
import type { FigureView } from '../../lib/domain/brief.ts';
import { type FigureAxis, isAsPrinted, toFigureAxis } from '../../lib/domain/figure-axis.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { isOfSeveralYears } from '../../lib/domain/measure-figures.ts';
import { Drawing, toDraw } from '../charts/Drawing.tsx';
import { NoDrawing } from '../charts/NoDrawing.tsx';
import { type Charts, useCharts } from '../charts/use-charts.ts';
import { useWidth } from '../charts/use-width.ts';
import { toNumberFormat } from '../parts/locale.ts';
import { useStrings } from '../strings.ts';
import { countTicks, START_KEYS, toTickLabel } from './axis-words.ts';
import { ByDate } from './ByDate.tsx';
import { toComparisonWords } from './comparison-words.ts';
import { Lane, type LaneProps } from './Lane.tsx';
import { toDrawnFigure } from './to-drawn-figure.ts';

/** Labels that an axis has before its room is known: on a panel 320 pixels wide. */
const NARROW = 280;

/** The props of FigureLanes. */
export interface FigureLanesProps {
  /** All of the measure: they share the axis. */
  readonly figures: readonly FigureView[];
  /** The first of them, which have a lane each. */
  readonly shown: readonly FigureView[];
}

/** Every figure of one measure on one axis, as a list; the drawing adds nothing that the list does not say. */
export function FigureLanes({ figures, shown }: FigureLanesProps) {
  const loaded = useCharts();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { language } = useStrings();
  const axis = useMemo(() => toAxis(figures, width, language), [figures, width, language]);
  const look = { axis, width, charts: typeof loaded === 'string' ? undefined : loaded };
  return (
    <div ref={ref} class="lanes">
      <Lanes figures={shown} {...look} />
      {axis && <Labels {...look} axis={axis} />}
      <NoDrawing charts={loaded} />
      <Notes axis={axis} figures={shown} />
      {axis && isOfSeveralYears(shown) && <ByDate figures={shown} {...look} axis={axis} />}
    </div>
  );
}

function Lanes({ figures, ...look }: { readonly figures: readonly FigureView[] } & Pick<LaneProps, 'axis' | 'width' | 'charts'>) {
  const strings = useStrings();
  const toNumber = (at: number) => (figures.length > 1 ? toNumberFormat(strings.language).format(at + 1) : undefined);
  return (
    <ol>
      {figures.map((figure, at) => (
        <Lane key={figure.id} figure={figure} number={toNumber(at)} compared={toComparisonWords(figure, figures, strings)} {...look} />
      ))}
    </ol>
  );
}

function toAxis(figures: readonly FigureView[], width: number, language: UiLanguage): FigureAxis | undefined {
  const drawn = figures.flatMap((figure) => toDrawnFigure(figure) ?? []);
  const [first] = drawn;
  if (first === undefined) return undefined;
  const labels = drawn.map(({ value }) => toTickLabel(first, value, language));
  const longest = labels.reduce((a, b) => (b.length > a.length ? b : a));
  return toFigureAxis(drawn, countTicks(width || NARROW, first, longest));
}

function Labels({ axis, width, charts }: { readonly axis: FigureAxis; readonly width: number; readonly charts: Charts | undefined }) {
  const { language } = useStrings();
  const draw = useMemo(
    () => toDraw(charts, width, ({ drawAxis }) => drawAxis(width, axis, (tick) => toTickLabel(axis, tick, language))),
    [charts, width, axis, language],
  );
  return <Drawing draw={draw} class="scale" />;
}

function Notes({ axis, figures }: { readonly axis: FigureAxis | undefined; readonly figures: readonly FigureView[] }) {
  const { t } = useStrings();
  const start = axis && START_KEYS[axis.start];
  const drawn = figures.map(toDrawnFigure);
  return (
    <div class="keyline">
      {drawn.some((figure) => figure && isAsPrinted(figure)) && <p>{t('measure.filled')}</p>}
      {drawn.some((figure) => figure?.qualifier) && <p>{t('measure.hollow')}</p>}
      {drawn.some((figure) => figure?.inferred) && <p>{t('measure.inferred')}</p>}
      {drawn.includes(undefined) && <p>{t('measure.vague')}</p>}
      {start !== undefined && <p>{t(start)}</p>}
    </div>
  );
}
