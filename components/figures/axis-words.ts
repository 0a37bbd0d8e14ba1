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

/** Room that a label needs, in units of drawings: the last stands within the axis, and so nearer to the one before it by half of itself. */
const LETTER = 1.5 * 6.5;
const GAP = 16;

/** How many steps have room in a width, in units of drawings. @param longest the longest label */
export function countTicks(width: number, { unit }: Pick<FigureAxis, 'unit'>, longest: string): number {
  const least = unit === 'date' ? 130 : unit === 'usd' || unit === 'count' ? Math.max(90, longest.length * LETTER + GAP) : 64;
  return Math.max(1, Math.floor(width / least));
}
