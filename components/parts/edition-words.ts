import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { Strings } from '../strings.ts';
import { toDateWords } from './date-words.ts';

/** An edition by its number and date. */
export function toEditionWords({ number, date }: EditionLabel, { t, language }: Strings): string {
  return t('edition.label', { number, date: toDateWords({ date }, language) });
}
