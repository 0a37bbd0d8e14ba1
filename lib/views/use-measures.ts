import type { UiLanguage } from '../domain/language.ts';
import { type EditionFigures, type MeasureFigures, toMeasures } from '../domain/measure-figures.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { loadFigureViews } from '../store/load-views.ts';
import { toTopicOf } from '../updates/reader-feeds.ts';
import { type Loaded, readAllRecords, useLoaded } from './use-records.ts';

/** All figures of the editions in use by what they measure, those with several figures first. */
export function useMeasures(language: UiLanguage): Loaded<readonly MeasureFigures[]> {
  return useLoaded(`figures/${language}`, async () => {
    return toMeasures(await readAllRecords((reader) => loadFigures(reader, language)), language);
  });
}

// Outside of its feed an id has the feed's before it.
async function loadFigures(reader: CorpusReader, language: UiLanguage): Promise<EditionFigures> {
  const views = await loadFigureViews(reader, 'all', language);
  const toOutside = (id: string) => toTopicOf(reader.feed, id);
  return {
    edition: reader.edition,
    figures: views.map((view) => ({ ...view, id: toOutside(view.id), measureId: toOutside(view.measureId) })),
  };
}
