import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MeasureFigures } from '../../lib/domain/measure-figures.ts';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import { MoreButton } from '../panel/MoreButton.tsx';
import { Attribution } from '../parts/Attribution.tsx';
import { toQualified } from '../parts/FigureLine.tsx';
import { Section } from '../parts/Section.tsx';
import { useStrings } from '../strings.ts';

/** How many of each are shown before the reader asks for more. */
const FIRST = 100;

/** All measures: those with several figures with their number, those with one with the figure itself. None is set beside another. */
export function MeasureList({ measures }: { readonly measures: readonly MeasureFigures[] }) {
  const { t } = useStrings();
  const several = measures.filter(({ count }) => count > 1);
  const single = measures.filter(({ count }) => count === 1);
  return (
    <>
      {several.length > 0 && (
        <Section label={t('measure.several')} heading="h2">
          <Measures measures={several} list="measures" draw={(measure) => <Several measure={measure} />} />
        </Section>
      )}
      {single.length > 0 && (
        <Section label={t('measure.single')} heading="h2">
          <p class="t12 quiet">{t('measure.noSharedAxis')}</p>
          <Measures measures={single} list="singles" draw={(measure) => <Single measure={measure} />} />
        </Section>
      )}
    </>
  );
}

interface MeasuresProps {
  readonly measures: readonly MeasureFigures[];
  readonly list: string;
  readonly draw: (measure: MeasureFigures) => ComponentChildren;
}

function Measures({ measures, list, draw }: MeasuresProps) {
  const { t } = useStrings();
  const [limit, setLimit] = useState(FIRST);
  return (
    <>
      <ul class={list}>
        {measures.slice(0, limit).map((measure) => (
          <li key={measure.id}>{draw(measure)}</li>
        ))}
      </ul>
      <MoreButton of={measures.length} shown={limit} step={FIRST} words={(count) => t('measure.more', { count })} onMore={setLimit} />
    </>
  );
}

function Several({ measure }: { readonly measure: MeasureFigures }) {
  const { t } = useStrings();
  return (
    <>
      <MeasureLink measure={measure} /> <span class="t12 quiet nowrap">{t('measure.count', { count: measure.count })}</span>
    </>
  );
}

// A figure that has not been read yet stands by its name.
function Single({ measure }: { readonly measure: MeasureFigures }) {
  const strings = useStrings();
  const [figure] = measure.figures;
  return (
    <>
      {figure && <p class="value">{toQualified(figure, strings)}</p>}
      <p class="t13">
        <MeasureLink measure={measure} />
      </p>
      {figure && <Attribution by={figure.by} />}
    </>
  );
}

function MeasureLink({ measure: { id, name } }: { readonly measure: MeasureFigures }) {
  return <a href={toPanelHash({ tab: 'figures', id })}>{name}</a>;
}
