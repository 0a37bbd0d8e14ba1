import type { FigureView } from '../domain/brief.ts';
import type { Figure } from '../domain/figure.ts';
import { getRecord, toById } from '../domain/get-record.ts';
import { mapInSlices } from '../domain/in-slices.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import { byAsOf, byCount, type MeasureFigures } from '../domain/measure-figures.ts';
import { toFeedPrefix } from '../domain/official-feed.ts';
import { sortInSlices } from '../domain/sort-in-slices.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { toFigureViews } from './load-views.ts';

/** A measure before its figures can be shown: for these all that they refer to has to be read. */
interface Outline extends MeasureFigures {
  readonly records: readonly Figure[];
}

/** Of so many measures the figures are read before all others. */
const FIRST = 100;

/**
 * All measures of an edition with their figures, under their ids outside of its feed.
 * @param chosen id of the measure whose figures are read before those of others
 * @param tell is told every measure before all figures are read, with the figures that are asked for first
 */
export async function loadMeasures(
  reader: CorpusReader,
  language: UiLanguage,
  chosen?: string,
  tell: (measures: readonly MeasureFigures[]) => void = () => {},
): Promise<readonly MeasureFigures[]> {
  const outlines = await loadOutlines(reader, language);
  const views = new Map<string, FigureView>();
  const read = async (some: readonly Outline[]) => {
    const records = some.flatMap((measure) => measure.records).filter(({ id }) => !views.has(id));
    for (const view of await toFigureViews(reader, records, language)) views.set(view.id, view);
    return mapInSlices(outlines, (measure) => toMeasure(measure, views, toFeedPrefix(reader.feed)));
  };
  const single = outlines.filter(({ count }) => count === 1).slice(0, FIRST);
  tell(await read([...outlines.filter(({ id }) => id === chosen), ...single]));
  return read(outlines);
}

async function loadOutlines(reader: CorpusReader, language: UiLanguage): Promise<readonly Outline[]> {
  const prefix = toFeedPrefix(reader.feed);
  const byMeasure = new Map<string, Figure[]>();
  const note = (figure: Figure) => {
    const others = byMeasure.get(figure.measure);
    if (others === undefined) byMeasure.set(figure.measure, [figure]);
    else others.push(figure);
  };
  const [measures] = await Promise.all([reader.loadAll('measures'), reader.readThrough('figures', note)]);
  const names = toById(measures);
  const toOutline = ([id, records]: readonly [string, readonly Figure[]]): Outline => {
    const { name, unit } = getRecord(names, id, 'measure');
    const rest = { unit, edition: reader.edition, count: records.length, figures: [], records: records.toSorted(byAsOf(id)) };
    return { id: `${prefix}${id}`, name: toLocal(name, language), ...rest };
  };
  return sortInSlices(await mapInSlices(byMeasure, toOutline), byCount(language));
}

function toMeasure({ records, ...measure }: Outline, views: ReadonlyMap<string, FigureView>, prefix: string): MeasureFigures {
  const read = records.flatMap(({ id }) => views.get(id) ?? []);
  if (read.length < records.length) return measure;
  return { ...measure, figures: read.map((view) => ({ ...view, id: `${prefix}${view.id}`, measureId: measure.id })) };
}
