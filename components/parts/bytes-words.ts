import type { UiLanguage } from '../../lib/domain/language.ts';
import { toNumberFormat } from './locale.ts';

/**
 * So many bytes in the reader's units: "0.6 kB", "41 kB", "3.3 MB". The smallest that is said is a tenth of a kilobyte, so
 * that something is never nothing.
 */
export function toBytesWords(bytes: number, language: UiLanguage): string {
  const tenths = bytes > 0 ? Math.max(bytes, 100) : 0;
  const [size, unit] = tenths < 999_500 ? [tenths / 1e3, 'kilobyte'] : [tenths / 1e6, 'megabyte'];
  return toNumberFormat(language, { style: 'unit', unit, maximumFractionDigits: size < 9.95 ? 1 : 0 }).format(size);
}
