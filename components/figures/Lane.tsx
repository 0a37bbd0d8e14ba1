import { useMemo } from 'preact/hooks';
import type { FigureView } from '../../lib/domain/brief.ts';
import { type FigureAxis, toShareOfAxis } from '../../lib/domain/figure-axis.ts';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import { toOwnId } from '../../lib/domain/pin.ts';
import { Drawing, toDraw } from '../charts/Drawing.tsx';
import type { Charts } from '../charts/use-charts.ts';
import { Attribution } from '../parts/Attribution.tsx';
import { CopyCitation } from '../parts/CopyCitation.tsx';
import { toQualified } from '../parts/FigureLine.tsx';
import { Provenance } from '../parts/Provenance.tsx';
import { RecordActions, RecordBelow } from '../parts/RecordActions.tsx';
import { useStrings } from '../strings.ts';
import { toDrawnFigure } from './to-drawn-figure.ts';

/** The props of Lane. */
export interface LaneProps {
  readonly figure: FigureView;
  /** Its number in the list; undefined where it is alone. */
  readonly number: string | undefined;
  /** How it stands to the others, in words. */
  readonly compared: string | undefined;
  /** Undefined where no figure of the measure gives a number. */
  readonly axis: FigureAxis | undefined;
  readonly width: number;
  readonly charts: Charts | undefined;
}

/** One figure on the axis of its measure: the number over its point, then who claims it and how it stands to the others. */
export function Lane({ figure, number, compared, axis, width, charts }: LaneProps) {
  const strings = useStrings();
  const own = toOwnId(figure);
  const drawn = useMemo(() => toDrawnFigure(figure), [figure]);
  const draw = useMemo(() => axis && toDraw(charts, width, ({ drawLane }) => drawLane(width, axis, drawn)), [charts, width, axis, drawn]);
  return (
    <li class="lane">
      <div class="at">
        <p class="value" style={{ '--at': axis && drawn ? toShareOfAxis(drawn, axis) : 0 }}>
          {toQualified(figure, strings)}
        </p>
      </div>
      {axis && <Drawing draw={draw} class="track" />}
      <div class="claim">
        {number !== undefined && <span class="number">{number}</span>}
        <div>
          <Attribution by={figure.by}>
            <CopyCitation cited={figure} />
            <RecordActions kind="figures" id={own} />
          </Attribution>
          {compared !== undefined && <p class="t12 soft">{compared}</p>}
          <Provenance by={figure.by} exact={figure.exact} />
          <p class="acts">
            <a href={toPanelHash({ tab: 'record', kind: 'figures', id: figure.id })}>{strings.t('record.open')}</a>
          </p>
          <RecordBelow kind="figures" id={own} />
        </div>
      </div>
    </li>
  );
}
