import type { FigureView } from '../domain/brief.ts';
import type { UiLanguage } from '../domain/language.ts';
import { type MeasureFigures, toMeasures } from '../domain/measure-figures.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { loadFigureViews } from '../store/load-views.ts';
import { toTopicOf } from '../updates/reader-feeds.ts';
import { type Loaded, readAllRecords, useLoaded } from './use-records.ts';

/** All figures of the editions in use by what they measure, those with several figures first. */
export function useMeasures(language: UiLanguage): Loaded<readonly MeasureFigures[]> {
  return useLoaded(`figures/${language}`, async () => {
    const feeds = await readAllRecords((reader) => loadFigures(reader, language));
    return toMeasures(feeds.flat(), language);
  });
}

// Outside of its feed an id has the feed's before it. What two feeds measure is never one measure: nobody has said that they mean the same.
async function loadFigures(reader: CorpusReader, language: UiLanguage): Promise<readonly FigureView[]> {
  const views = await loadFigureViews(reader, 'all', language);
  return views.map((view) => ({ ...view, id: toTopicOf(reader.feed, view.id), measureId: toTopicOf(reader.feed, view.measureId) }));
}
