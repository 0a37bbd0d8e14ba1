import type { DatedView } from '../../lib/domain/brief.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { KAZAKH_MONTHS } from './kazakh-words.ts';
import { toDateFormat } from './locale.ts';

type Part = Intl.DateTimeFormatPart;

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** A date in the reader's format, with brackets around the part that was inferred. */
export function toDateWords(dated: DatedView, language: UiLanguage): string {
  const parts = toParts(dated, language);
  const bracketed = parts.map((part) => (dated.inferred === 'year' && part.type === 'year' ? `[${part.value}]` : part.value));
  // No line ends between a day and its month, or a year and its "г." or "ж.".
  const words = bracketed.join('').replace(/(?<=[\d\]]) (?=\p{sc=Cyrl})/gu, '\u00a0');
  return dated.inferred === 'whole' ? `[${words}]` : words;
}

function toParts(dated: DatedView, language: UiLanguage): Part[] {
  const from = toUtc(dated.date);
  const until = dated.until === undefined ? null : toUtc(dated.until);
  if (from === null) {
    return [{ type: 'literal', value: dated.date }];
  }
  const fields = toFields(dated.date, language);
  // Spans of months and days come in slashes from Chromium's Chinese; such a span, and of months any, is two dates.
  if (until !== null && fields.month && (language === 'zh' || !fields.day)) {
    const ends = [dated.date, dated.until ?? ''].map((date) => toParts({ date }, language));
    return [...(ends[0] ?? []), { type: 'literal', value: ' – ' }, ...(ends[1] ?? [])];
  }
  if (language === 'kk') return toKazakhParts(from, until, fields);
  const format = toDateFormat(language, { timeZone: 'UTC', ...fields });
  return until === null ? format.formatToParts(from) : closeSpan(format.formatRangeToParts(from, until));
}

function toFields(date: string, language: UiLanguage): Intl.DateTimeFormatOptions {
  const [, , hasMonth, hasDay] = DATE.exec(date) ?? [];
  // In the other languages a month is written in full: Russian cuts it to "нояб.", and Chromium a Chinese span to slashes.
  const month = language === 'en' ? 'short' : 'long';
  return { year: 'numeric', ...(hasMonth && { month }), ...(hasDay && { day: 'numeric' as const }) };
}

// In Kazakh the year comes first, and nothing is inflected: "2024 ж. 27–28 қараша", "2022 ж. қараша", "2022".
function toKazakhParts(from: Date, until: Date | null, { month, day }: Intl.DateTimeFormatOptions): Part[] {
  const toYear = (date: Date): Part => ({ type: 'year', value: String(date.getUTCFullYear()) });
  const toMonth = (date: Date): Part => ({ type: 'month', value: KAZAKH_MONTHS[date.getUTCMonth()] ?? '' });
  const toDay = (date: Date): Part => ({ type: 'day', value: String(date.getUTCDate()) });
  const literal = (value: string): Part => ({ type: 'literal', value });
  if (!month) return until === null ? [toYear(from)] : [toYear(from), literal('–'), toYear(until)];
  if (!day) return [toYear(from), literal(' ж. '), toMonth(from)];
  const start = [toYear(from), literal(' ж. '), toDay(from)];
  if (until === null) return [...start, literal(' '), toMonth(from)];
  const isOneMonth = from.getUTCMonth() === until.getUTCMonth() && from.getUTCFullYear() === until.getUTCFullYear();
  if (isOneMonth) return [...start, literal('–'), toDay(until), literal(' '), toMonth(from)];
  return [...start, literal(' '), toMonth(from), literal(' – '), ...toKazakhParts(until, null, { month, day })];
}

function toUtc(date: string): Date | null {
  const [, year, month = '01', day = '01'] = DATE.exec(date) ?? [];
  return year === undefined ? null : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

// Intl sets a span of days or years with spaces around the dash, which would part "27 – 28 Nov" and "2022 – 2025".
function closeSpan(parts: Part[]): Part[] {
  const joins = (at: number) => ['day', 'year'].some((type) => parts[at - 1]?.type === type && parts[at + 1]?.type === type);
  return parts.map((part, at) => (joins(at) ? { ...part, value: part.value.replace(/\s*–\s*/u, '–') } : part));
}
