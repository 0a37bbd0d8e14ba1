import type { UiLanguage } from '../domain/language.ts';
import { byCount, type MeasureFigures } from '../domain/measure-figures.ts';
import { loadMeasures } from '../store/load-measures.ts';
import { type Loaded, readAllRecords, useLoaded } from './use-records.ts';

/**
 * All figures of the editions in use by what they measure, those with several figures first. What two editions measure is never
 * one measure: nobody has said that they mean the same.
 * @param chosen id of the measure that is looked at
 */
export function useMeasures(language: UiLanguage, chosen: string | undefined): Loaded<readonly MeasureFigures[]> {
  // Those of each edition are in order already.
  const join = (editions: readonly (readonly MeasureFigures[])[]) => editions.flat().toSorted(byCount(language));
  return useLoaded<readonly MeasureFigures[]>(`figures/${language}`, async (tell) => {
    const editions = await readAllRecords<readonly MeasureFigures[]>(
      (reader, tellOne) => loadMeasures(reader, language, chosen, tellOne),
      (soFar) => tell(join(soFar)),
    );
    return join(editions);
  });
}
