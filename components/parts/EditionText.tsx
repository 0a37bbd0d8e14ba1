import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { Freshness } from '../../lib/domain/freshness.ts';
import { type Strings, useStrings } from '../strings.ts';
import { toEditionWords } from './edition-words.ts';
import { toMoment } from './time-words.ts';

/** The props of EditionText. */
export interface EditionTextProps {
  readonly edition: EditionLabel;
  /** Given, it is said in the same line. */
  readonly freshness?: Freshness | undefined;
}

/** Which edition of the corpus a view was made from, and how long ago that was known to be the newest. */
export function EditionText({ edition, freshness }: EditionTextProps) {
  const strings = useStrings();
  const label = toEditionWords(edition, strings);
  return <span>{freshness === undefined ? label : toFreshWords(label, freshness, strings)}</span>;
}

function toFreshWords(edition: string, { confirmedAt, isStale, now }: Freshness, { t, language }: Strings): string {
  if (confirmedAt === undefined) return t('edition.notConfirmed', { edition });
  const { day, date } = toMoment(confirmedAt, now, language);
  if (isStale) return t('edition.notConfirmedSince', { edition, date });
  if (day === 'today') return t('edition.confirmedToday', { edition });
  return day === 'yesterday' ? t('edition.confirmedYesterday', { edition }) : t('edition.confirmedOn', { edition, date });
}
