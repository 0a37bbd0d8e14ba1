import type { EditionLabel } from '../../lib/domain/edition.ts';
import { useStrings } from '../strings.ts';
import { toDateWords } from './date-words.ts';

/** Which edition of the corpus a view was made from. */
export function EditionText({ edition }: { readonly edition: EditionLabel }) {
  const { t, language } = useStrings();
  return <span>{t('edition.label', { number: edition.number, date: toDateWords({ date: edition.date }, language) })}</span>;
}
