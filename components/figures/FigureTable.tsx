import type { FigureView } from '../../lib/domain/brief.ts';
import type { MeasureFigures } from '../../lib/domain/measure-figures.ts';
import { Attribution } from '../parts/Attribution.tsx';
import { DateText } from '../parts/DateText.tsx';
import { toQualified } from '../parts/FigureLine.tsx';
import { toNumberFormat } from '../parts/locale.ts';
import { Words } from '../parts/Words.tsx';
import { useStrings } from '../strings.ts';
import { toComparisonWords } from './comparison-words.ts';

/** The same figures in rows: what a drawing of them shows, and what it does not. */
export function FigureTable({ name, figures }: Pick<MeasureFigures, 'name' | 'figures'>) {
  const strings = useStrings();
  return (
    // It is wider than the narrowest panel and then scrolls by itself, by keys as well.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="table-room" aria-label={name} tabIndex={0}>
      <table class="figures">
        <caption class="off">{name}</caption>
        <Head several={figures.length > 1} />
        <tbody>
          {figures.map((figure, at) => (
            <Row
              key={figure.id}
              figure={figure}
              number={toNumberFormat(strings.language).format(at + 1)}
              compared={toComparisonWords(figure, figures, strings)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ several }: { readonly several: boolean }) {
  const { t } = useStrings();
  const names = [t('measure.number'), t('measure.value'), t('measure.words'), t('measure.asOf'), t('measure.claimant')];
  return (
    <thead>
      <tr>
        {[...names, ...(several ? [t('measure.compared')] : [])].map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly figure: FigureView;
  readonly number: string;
  readonly compared: string | undefined;
}

function Row({ figure, number, compared }: RowProps) {
  const strings = useStrings();
  return (
    <tr>
      <td class="num">{number}</td>
      <th scope="row">{toQualified(figure, strings)}</th>
      <td>
        <Words text={figure.exact} language={figure.by.language} />
      </td>
      <td>
        <DateText dated={figure.by.date} />
      </td>
      <td>
        <Attribution by={figure.by} />
      </td>
      {compared !== undefined && <td>{compared}</td>}
    </tr>
  );
}
