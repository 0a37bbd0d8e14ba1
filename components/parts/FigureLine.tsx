import type { ComponentChildren } from 'preact';
import type { DatedView, FigureView } from '../../lib/domain/brief.ts';
import type { Unit } from '../../lib/domain/figure.ts';
import { toPrimaryLanguage } from '../../lib/domain/language.ts';
import { type Strings, useStrings } from '../strings.ts';
import { Attribution } from './Attribution.tsx';
import { CopyCitation } from './CopyCitation.tsx';
import { toDateWords } from './date-words.ts';
import { fill } from './fill.ts';
import { toNumberWords, toShareWords } from './number-words.ts';
import { Provenance } from './Provenance.tsx';
import { RecordActions, RecordBelow } from './RecordActions.tsx';
import { Words } from './Words.tsx';

const UNIT_KEYS: { readonly [unit in Exclude<Unit, 'share' | 'count' | 'year' | 'date'>]: string } = {
  usd: 'unit.dollars',
  kilometre: 'unit.kilometres',
  years: 'unit.years',
  rank: 'unit.rank',
  second: 'unit.seconds',
};

/** The props of FigureLine. */
export interface FigureLineProps {
  readonly figure: FigureView;
  /** Whether it says where it can be checked, and whether that is there unasked. */
  readonly provenance?: boolean | 'open';
}

/** A number with the source's own word before it, what it measures and who claims it. */
export function FigureLine({ figure, provenance = false }: FigureLineProps) {
  const strings = useStrings();
  return (
    <div class="figure">
      <p class="value">{toQualified(figure, strings)}</p>
      <p class="t13 measure">{figure.measure}</p>
      <Attribution by={figure.by}>
        <RecordActions kind="figures" id={figure.id}>
          <CopyCitation cited={figure} />
        </RecordActions>
      </Attribution>
      {provenance !== false && <Provenance by={figure.by} exact={figure.exact} open={provenance === 'open'} />}
      <RecordBelow kind="figures" id={figure.id} />
    </div>
  );
}

/**
 * Whether a figure stands in the words of its source alone: where they give no number, or one that no digits say ("a third"), and
 * where the source's own word would stand before a number of another language.
 */
export function isVerbatim({ vague, qualifier, by, unit, value }: FigureView, { language }: Strings): boolean {
  const isForeign = qualifier !== undefined && toPrimaryLanguage(by.language) !== language;
  return vague || isForeign || (unit === 'share' && toShareWords(value, language) === null);
}

/** A figure's number with the source's own word before it, or the words alone. */
export function toQualified(figure: FigureView, strings: Strings): ComponentChildren {
  if (isVerbatim(figure, strings)) {
    return <Words text={figure.exact} language={figure.by.language} />;
  }
  const amount = toAmount(figure, strings);
  if (figure.qualifier === undefined) {
    return amount;
  }
  const word = (
    <small>
      <bdi lang={figure.by.language}>{figure.qualifier.words}</bdi>
    </small>
  );
  return fill((marks) => strings.t('figure.qualified', marks), { qualifier: word, amount });
}

function toAmount({ value, unit, exact, qualifier }: FigureView, { t, language }: Strings): ComponentChildren {
  if (unit === 'share') {
    return toShareWords(value, language);
  }
  if (unit === 'date' || unit === 'year') {
    return toDateWords(toPrintedDate({ value, unit, exact }), language);
  }
  const number = toNumberWords(value, language);
  // "among the top 5" needs no other word; a bare rank does.
  if (unit === 'count' || (unit === 'rank' && qualifier !== undefined)) {
    return number;
  }
  // Only the number is large: what the message says around it is set small.
  const pieces = fill((marks) => t(UNIT_KEYS[unit], { ...marks, count: value }), { amount: <span key="number">{number}</span> });
  return pieces.map((piece) => (typeof piece === 'string' ? <small key={piece}>{piece}</small> : piece));
}

/** A figure that is a day or a year as a date, of which is inferred what its words do not print. */
export function toPrintedDate({ value, unit, exact }: Pick<FigureView, 'value' | 'unit' | 'exact'>): DatedView {
  return unit === 'date' ? toDay(value, exact) : toYear(value, exact);
}

// 20221126 is the day 2022-11-26, as lib/domain/figure.ts says of the unit. What the words do not print is inferred.
function toDay(value: number, exact: string): DatedView {
  const [year = '', month, day = ''] = /^(\d{4})(\d{2})(\d{2})$/u.exec(String(value))?.slice(1) ?? [];
  const printed = new RegExp(`(?<!\\d)${Number(day)}(?!\\d)`, 'u').test(exact);
  const inferred = !printed ? 'whole' : exact.includes(year) ? undefined : 'year';
  return { date: `${year}-${month}-${day}`, ...(inferred && { inferred }) };
}

function toYear(value: number, exact: string): DatedView {
  return { date: String(value), ...(!exact.includes(String(value)) && { inferred: 'whole' }) };
}
