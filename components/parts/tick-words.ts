import type { UiLanguage } from '../../lib/domain/language.ts';
import type { TimeTicks } from '../../lib/domain/time-ticks.ts';
import { KAZAKH_MONTHS } from './kazakh-words.ts';
import { toDateFormat } from './locale.ts';

/** The labels of an axis of time, in the reader's words; the year stands in a second line where it is not the one before. */
export function toTickWords({ unit, moments }: TimeTicks, language: UiLanguage): string[] {
  const years = moments.map((moment) => String(new Date(moment).getUTCFullYear()));
  if (unit === 'year') return years;
  return moments.map((moment, at) => {
    const words = toWords(new Date(moment), unit, language);
    return years[at] === years[at - 1] ? words : `${words}\n${years[at]}`;
  });
}

function toWords(date: Date, unit: 'day' | 'month', language: UiLanguage): string {
  if (language === 'kk') {
    const month = KAZAKH_MONTHS[date.getUTCMonth()] ?? '';
    return unit === 'day' ? `${date.getUTCDate()} ${month}` : month;
  }
  const fields: Intl.DateTimeFormatOptions = unit === 'day' ? { day: 'numeric', month: 'short' } : { month: 'short' };
  return toDateFormat(language, { timeZone: 'UTC', ...fields }).format(date);
}
