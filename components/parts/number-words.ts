import type { UiLanguage } from '../../lib/domain/language.ts';
import { KAZAKH_POWERS } from './kazakh-words.ts';
import { toNumberFormat } from './locale.ts';

/** A number in the reader's format: "30 billion" from a million up where that loses no digit, all digits otherwise. */
export function toNumberWords(value: number, language: UiLanguage): string {
  const digits: Intl.NumberFormatOptions = { maximumFractionDigits: 3 };
  if (!isRound(value)) return toNumberFormat(language, digits).format(value);
  if (language === 'kk') return toKazakhPower(value, toNumberFormat(language, digits));
  return toNumberFormat(language, { ...digits, notation: 'compact', compactDisplay: 'long' }).format(value);
}

/** A share as per cent; null where per cent would claim more digits than the source gives ("a third"). */
export function toShareWords(share: number, language: UiLanguage): string | null {
  const tenths = share * 1000;
  if (Math.abs(tenths - Math.round(tenths)) > 1e-6) {
    return null;
  }
  return toNumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

function toKazakhPower(value: number, format: Intl.NumberFormat): string {
  const [power, word] = KAZAKH_POWERS.find(([each]) => Math.abs(value) >= each) ?? [1, ''];
  return `${format.format(value / power)}\u00a0${word}`;
}

// A million and more with at most three decimals of its own word: 28.75 billion, but not 1,234,567.
function isRound(value: number): boolean {
  const size = Math.abs(value);
  if (size < 1e6) {
    return false;
  }
  const thousands = Math.floor(Math.log10(size) / 3 + 1e-9);
  return value % 1000 ** (thousands - 1) === 0;
}
