import type { DatedView } from '../../lib/domain/brief.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { toLocale } from './locale.ts';

type Part = Intl.DateTimeFormatPart;

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** A date in the reader's format, with brackets around the part that was inferred. */
export function toDateWords(dated: DatedView, language: UiLanguage): string {
  const parts = toParts(dated, language);
  const words = parts.map((part) => (dated.inferred === 'year' && part.type === 'year' ? `[${part.value}]` : part.value)).join('');
  return dated.inferred === 'whole' ? `[${words}]` : words;
}

function toParts(dated: DatedView, language: UiLanguage): Part[] {
  const from = toUtc(dated.date);
  const until = dated.until === undefined ? null : toUtc(dated.until);
  if (from === null) {
    return [{ type: 'literal', value: dated.date }];
  }
  const parts = (month: 'short' | '2-digit') => {
    const format = new Intl.DateTimeFormat(toLocale(language), { timeZone: 'UTC', ...toFields(dated.date, month) });
    return until === null ? format.formatToParts(from) : closeSpan(format.formatRangeToParts(from, until));
  };
  // Chromium has no Kazakh month names and writes "M11" (156, November 2026).
  const named = parts('short');
  return named.some((part) => part.type === 'month' && /^M\d/u.test(part.value)) ? parts('2-digit') : named;
}

function toFields(date: string, month: 'short' | '2-digit'): Intl.DateTimeFormatOptions {
  const [, , hasMonth, hasDay] = DATE.exec(date) ?? [];
  return { year: 'numeric', ...(hasMonth && { month }), ...(hasDay && { day: 'numeric' as const }) };
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
