import type { UiLanguage } from '../../lib/domain/language.ts';
import type { TimeSpan } from '../../lib/domain/time-span.ts';
import { toLength } from '../../lib/domain/time-window.ts';
import { toDateWords } from '../parts/date-words.ts';

const DAY = 86_400_000;
/** From so many days on only months are said, and from so many only years: nobody looks for the hour of a decade. */
const MONTHS = 150;
const YEARS = 1500;

/** What of time is looked at, no more exact than can be seen. */
export function toWindowWords(window: TimeSpan, language: UiLanguage): string {
  const days = toLength(window) / DAY;
  const letters = days >= YEARS ? 4 : days >= MONTHS ? 7 : 10;
  const [date, until] = [window.from, window.until - 1].map((moment) => toIso(moment).slice(0, letters));
  return date === undefined || until === undefined || date === until
    ? toDateWords({ date: date ?? '' }, language)
    : toDateWords({ date, until }, language);
}

function toIso(moment: number): string {
  return new Date(moment).toISOString();
}
