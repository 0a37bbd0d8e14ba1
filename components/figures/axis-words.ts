import type { AxisStart, FigureAxis } from '../../lib/domain/figure-axis.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { toDateWords } from '../parts/date-words.ts';
import { toNumberFormat } from '../parts/locale.ts';
import { toNumberWords } from '../parts/number-words.ts';

const DAY = 86_400_000;

/** Why an axis begins where it does; of zero nothing need be said. */
export const START_KEYS: { readonly [start in AxisStart]: string | undefined } = {
  zero: undefined,
  'first-rank': 'measure.fromFirstRank',
  calendar: 'measure.fromCalendar',
};

/** A label of an axis: per cent, dollars as money, days and years of the calendar, all else as a number. */
export function toTickLabel({ unit }: Pick<FigureAxis, 'unit'>, tick: number, language: UiLanguage): string {
  if (unit === 'share') return toNumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(tick);
  if (unit === 'year') return String(tick);
  if (unit === 'date') return toDateWords({ date: new Date(tick * DAY).toISOString().slice(0, 10) }, language);
  return toNumberWords(tick, language);
}

/** How many labels have room in a width, in units of drawings. */
export function countTicks(width: number, { unit }: Pick<FigureAxis, 'unit'>): number {
  return Math.max(1, Math.floor(width / (unit === 'date' ? 130 : unit === 'usd' || unit === 'count' ? 90 : 64)));
}
