import type { UiLanguage } from '../../lib/domain/language.ts';
import { toDateWords } from './date-words.ts';
import { KAZAKH_MONTHS } from './kazakh-words.ts';
import { toLocale } from './locale.ts';

/** A moment as a reader reads it, in the time zone of the device. */
export interface Moment {
  /** How far back it is, as far as there is a word for it. */
  readonly day: 'today' | 'yesterday' | 'other';
  /** Its day, with the year where that is not this one: "18 Nov", "18 Nov 2025". */
  readonly date: string;
  /** Its time of day: "09:12". */
  readonly time: string;
}

/** What a moment is called now. Both are milliseconds since 1970. */
export function toMoment(at: number, now: number, language: UiLanguage): Moment {
  const [when, today] = [new Date(at), new Date(now)];
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const day = isSameDay(when, today) ? 'today' : isSameDay(when, yesterday) ? 'yesterday' : 'other';
  const date = when.getFullYear() === today.getFullYear() ? toDayWords(when, language) : toDateWords({ date: toIsoDay(when) }, language);
  return { day, date, time: [when.getHours(), when.getMinutes()].map(toTwoDigits).join(':') };
}

function toDayWords(date: Date, language: UiLanguage): string {
  if (language === 'kk') return `${date.getDate()} ${KAZAKH_MONTHS[date.getMonth()]}`;
  return new Intl.DateTimeFormat(toLocale(language), { day: 'numeric', month: language === 'en' ? 'short' : 'long' }).format(date);
}

function isSameDay(one: Date, other: Date): boolean {
  return toIsoDay(one) === toIsoDay(other);
}

function toIsoDay(date: Date): string {
  return [String(date.getFullYear()).padStart(4, '0'), toTwoDigits(date.getMonth() + 1), toTwoDigits(date.getDate())].join('-');
}

function toTwoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
