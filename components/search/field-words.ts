import { SEARCH_FIELDS, type SearchField } from '../../lib/domain/search.ts';
import type { Translate } from '../strings.ts';

const NAMES: { readonly [field in SearchField]: string } = {
  speaker: 'narrow.speaker',
  source: 'narrow.source',
  origin: 'narrow.origin',
  topic: 'narrow.topic',
  after: 'narrow.after',
  before: 'narrow.before',
};
const MEANINGS: { readonly [field in SearchField]: string } = {
  speaker: 'narrow.speakerMeans',
  source: 'narrow.sourceMeans',
  origin: 'narrow.originMeans',
  topic: 'narrow.topicMeans',
  after: 'narrow.afterMeans',
  before: 'narrow.beforeMeans',
};

/** The name of a field as the reader types it, without the colon. */
export function toFieldName(field: SearchField, t: Translate): string {
  return t(NAMES[field]);
}

/** What narrowing by a field means, in a few words. */
export function toFieldMeaning(field: SearchField, t: Translate): string {
  return t(MEANINGS[field]);
}

/** The fields by the names that the reader types. */
export function toFieldNames(t: Translate): ReadonlyMap<string, SearchField> {
  return new Map(SEARCH_FIELDS.map((field) => [t(NAMES[field]), field]));
}
