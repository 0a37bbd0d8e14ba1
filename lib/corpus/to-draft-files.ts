import { LIMITS } from '../edition/field-schemas.ts';
import { findNumerals } from './find-numerals.ts';
import { findQuoted } from './find-quoted.ts';
import type { Place } from './find-words.ts';
import type { CorpusFile } from './read-records.ts';
import { toFigureDraft, toQuoteDraft } from './to-draft.ts';

/** An article of which drafts are to be made. */
export interface DraftArticle {
  readonly source: string;
  readonly language: string;
  readonly text: string;
  /** Topics that some words mention. */
  findTopics(words: string): readonly string[];
}

/** Drafts of an article's records, and the passages that are too long to be one. */
export interface DraftFiles {
  readonly files: readonly CorpusFile[];
  readonly tooLong: readonly Place[];
}

/**
 * Drafts of a quote for every passage in quotation marks and of a figure for every number of an article.
 * @param taken paths under `data/` that are in use; no draft has one of them
 */
export function toDraftFiles(article: DraftArticle, taken: ReadonlySet<string>): DraftFiles {
  const { source, text } = article;
  const quoted = findQuoted(text);
  const used = new Set(taken);
  const toFile = (kind: 'quotes' | 'figures', place: Place): CorpusFile => {
    const path = toFreePath(kind, toName(source, place.exact, kind), used);
    used.add(path);
    const span = { source, text, place, topics: article.findTopics(place.exact) };
    return { path, content: kind === 'quotes' ? toQuoteDraft(span) : toFigureDraft(span) };
  };
  const short = quoted.filter(({ exact }) => exact.length <= LIMITS.exact);
  return {
    files: [
      ...short.map((place) => toFile('quotes', place)),
      ...findNumerals(text, article.language).map((place) => toFile('figures', place)),
    ],
    tooLong: quoted.filter(({ exact }) => exact.length > LIMITS.exact),
  };
}

const NAMING_WORDS = 5;

// The id says where it is from and what its words are, as far as they are in Latin letters.
function toName(source: string, exact: string, kind: 'quotes' | 'figures'): string {
  const words =
    exact
      .normalize('NFKD')
      .replaceAll(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  const name = [source, ...(words.length === 0 ? [kind === 'quotes' ? 'quote' : 'figure'] : words.slice(0, NAMING_WORDS))].join('-');
  // Room for a hyphen and a number.
  return name.slice(0, LIMITS.id - 5).replace(/-$/u, '');
}

function toFreePath(kind: string, name: string, used: ReadonlySet<string>): string {
  let path = `${kind}/${name}.yaml`;
  for (let at = 2; used.has(path); at++) path = `${kind}/${name}-${at}.yaml`;
  return path;
}
