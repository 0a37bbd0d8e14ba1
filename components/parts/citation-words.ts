import type { AttributionView, FigureView, QuoteView } from '../../lib/domain/brief.ts';
import type { Citation } from '../../lib/domain/citation.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { Strings } from '../strings.ts';
import { toLineSteps } from './attribution-steps.ts';
import { toDateWords } from './date-words.ts';
import { toLanguageName, toNumberFormat } from './locale.ts';

/** What is cited: a quote, or a figure, of which it is said what it measures. */
export type Cited = Pick<QuoteView, 'exact' | 'by'> & Partial<Pick<FigureView, 'measure'>>;

/**
 * A quote or a figure with its source, in words of the reader's language, for whoever has nothing but this: what the figure measures;
 * who said it and what they are, with the words, verbatim and in quotation marks where they are the speaker's own; how they came here, that they are a translation, and when,
 * with a word where that is inferred; the title of the source and the place in it; its address, where there is one; the edition of the
 * corpus. One line each.
 */
export function toCitation({ exact, by, measure }: Cited, edition: EditionLabel, strings: Strings): Citation {
  const { t, language } = strings;
  const words = by.reported ? exact : t('cite.quoted', { words: exact });
  const measured = measure === undefined ? [] : [measure];
  const who = by.speakerRole === undefined ? by.speaker : t('cite.speaker', { name: by.speaker, role: by.speakerRole.name });
  const way = t('cite.way', { steps: toWay(by, strings) });
  const from = t('cite.edition', { number: edition.number, date: toDateWords({ date: edition.date }, language) });
  const url = by.url !== undefined && /^https?:\/\//u.test(by.url) ? by.url : undefined;
  const title = `<cite>${toHtml(by.sourceTitle)}</cite>`;
  const place = { place: toPlaceWords(by, strings) };
  const source = t('cite.source', {
    title: url === undefined ? title : `<a href="${toHtml(url)}">${title}</a>`,
    place: toHtml(place.place),
  });
  return {
    text: [
      ...measured,
      t('cite.said', { who, words }),
      way,
      t('cite.source', { title: by.sourceTitle, ...place }),
      ...(url === undefined ? [] : [url]),
      from,
    ].join('\n'),
    html: `${measured.map((name) => `<p>${toHtml(name)}</p>`).join('')}<p>${toHtml(t('cite.said', { who, words: '' }).trim())}</p><blockquote lang="${toHtml(by.language)}"><p>${toHtml(words)}</p></blockquote><p>${[toHtml(way), source, toHtml(from)].join('<br>')}</p>`,
  };
}

// Brackets alone say nothing outside of our views: what they stand for there is said here.
function toWay(by: AttributionView, strings: Strings): string {
  const { t, language } = strings;
  const { inferred, reason: _, ...plain } = by.date;
  const date = toDateWords(plain, language);
  const isTranslation = by.translated || by.steps.some(({ role }) => role === 'translation');
  return [
    ...toLineSteps(by, strings).flatMap((step) => (step.kind === 'name' ? [t(step.key, { name: step.name })] : [])),
    ...(by.attribution === 'stated' ? [] : [by.attribution === 'continued' ? t('step.continued') : t('step.uncertain')]),
    ...(isTranslation ? [t('cite.translation', { language: toLanguageName(by.language, language) })] : []),
    inferred === undefined ? date : inferred === 'year' ? t('cite.yearInferred', { date }) : t('cite.wholeInferred', { date }),
  ].reduce((before, step) => t('step.join', { before, step }));
}

function toPlaceWords({ start, end, sourceLength }: AttributionView, { t, language }: Strings): string {
  const count = (value: number) => toNumberFormat(language).format(value);
  return t('provenance.characters', { start: count(start), end: count(end), of: count(sourceLength) });
}

/** The line of attribution as plain text. */
export function toAttributionLine(by: AttributionView, strings: Strings): string {
  const { t, language } = strings;
  return toLineSteps(by, strings)
    .map((step) => {
      if (step.kind === 'date') return toDateWords(step.dated, language);
      if (step.kind === 'words') return step.words;
      return step.kind === 'name' ? t(step.key, { name: step.name }) : step.name;
    })
    .reduce((before, step) => t('step.join', { before, step }));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function toHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (letter) => ESCAPES[letter] ?? letter);
}
