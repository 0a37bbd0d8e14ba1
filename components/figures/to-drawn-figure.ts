import type { FigureView } from '../../lib/domain/brief.ts';
import type { DrawnFigure } from '../../lib/domain/figure-axis.ts';
import { toPrintedDate } from '../parts/FigureLine.tsx';

/** A figure as it is drawn; undefined where its words give no number. */
export function toDrawnFigure(figure: FigureView): DrawnFigure | undefined {
  const { vague, unit, value, qualifier } = figure;
  if (vague) return undefined;
  const isDate = unit === 'date' || unit === 'year';
  return { unit, value, ...(qualifier && { qualifier }), ...(isDate && { inferred: toPrintedDate(figure).inferred !== undefined }) };
}
