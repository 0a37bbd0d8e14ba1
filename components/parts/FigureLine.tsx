import type { ComponentChildren } from 'preact';
import type { FigureView } from '../../lib/domain/brief.ts';
import type { Unit } from '../../lib/domain/figure.ts';
import { type Strings, useStrings } from '../strings.ts';
import { Attribution } from './Attribution.tsx';
import { fill } from './fill.ts';
import { toNumberWords, toShareWords } from './number-words.ts';
import { Provenance } from './Provenance.tsx';
import { Words } from './Words.tsx';

const UNIT_KEYS: { readonly [unit in Exclude<Unit, 'share' | 'count'>]: string } = {
  usd: 'unit.dollars',
  kilometre: 'unit.kilometres',
  year: 'unit.years',
  rank: 'unit.rank',
};

/** A number with the source's own word before it, what it measures and who claims it. */
export function FigureLine({ figure, provenance = false }: { readonly figure: FigureView; readonly provenance?: boolean }) {
  const strings = useStrings();
  return (
    <div class="figure">
      <p class="value">{toQualified(figure, strings)}</p>
      <p class="t13 measure">{figure.measure}</p>
      <Attribution by={figure.by} />
      {provenance && <Provenance by={figure.by} exact={figure.exact} />}
    </div>
  );
}

function toQualified(figure: FigureView, strings: Strings): ComponentChildren {
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

function toAmount({ value, unit, exact, by, qualifier }: FigureView, { t, language }: Strings): ComponentChildren {
  if (unit === 'share') {
    return toShareWords(value, language) ?? <Words text={exact} language={by.language} />;
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
