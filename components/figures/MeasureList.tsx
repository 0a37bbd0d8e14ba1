import type { MeasureFigures } from '../../lib/domain/measure-figures.ts';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import { Attribution } from '../parts/Attribution.tsx';
import { toQualified } from '../parts/FigureLine.tsx';
import { FirstFew } from '../parts/FirstFew.tsx';
import { Section } from '../parts/Section.tsx';
import { useStrings } from '../strings.ts';

/** How many of each are shown before the reader asks for the rest. */
const FIRST = 100;

/** All measures: those with several figures with their number, those with one with the figure itself. None is set beside another. */
export function MeasureList({ measures }: { readonly measures: readonly MeasureFigures[] }) {
  const { t } = useStrings();
  const several = measures.filter(({ figures }) => figures.length > 1);
  const single = measures.filter(({ figures }) => figures.length === 1);
  const more = (count: number) => t('measure.more', { count });
  return (
    <>
      {several.length > 0 && (
        <Section label={t('measure.several')} heading="h2">
          <FirstFew entries={several} limit={FIRST} list="measures" more={more}>
            {(measure) => <Several measure={measure} />}
          </FirstFew>
        </Section>
      )}
      {single.length > 0 && (
        <Section label={t('measure.single')} heading="h2">
          <p class="t12 quiet">{t('measure.noSharedAxis')}</p>
          <FirstFew entries={single} limit={FIRST} list="singles" more={more}>
            {(measure) => <Single measure={measure} />}
          </FirstFew>
        </Section>
      )}
    </>
  );
}

function Several({ measure }: { readonly measure: MeasureFigures }) {
  const { t } = useStrings();
  return (
    <>
      <MeasureLink measure={measure} /> <span class="t12 quiet nowrap">{t('measure.count', { count: measure.figures.length })}</span>
    </>
  );
}

function Single({ measure }: { readonly measure: MeasureFigures }) {
  const strings = useStrings();
  const [figure] = measure.figures;
  return figure === undefined ? null : (
    <>
      <p class="value">{toQualified(figure, strings)}</p>
      <p class="t13">
        <MeasureLink measure={measure} />
      </p>
      <Attribution by={figure.by} />
    </>
  );
}

function MeasureLink({ measure: { id, name } }: { readonly measure: MeasureFigures }) {
  return <a href={toPanelHash({ tab: 'figures', id })}>{name}</a>;
}
