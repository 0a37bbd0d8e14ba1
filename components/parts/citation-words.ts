import type { AttributionView, FigureView, QuoteView } from '../../lib/domain/brief.ts';
import type { Citation } from '../../lib/domain/citation.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { Strings } from '../strings.ts';
import { toLineSteps } from './attribution-steps.ts';
import { toDateWords } from './date-words.ts';

/** What is cited: a quote, or a figure, of which it is said what it measures. */
export type Cited = Pick<QuoteView, 'exact' | 'by'> & Partial<Pick<FigureView, 'measure'>>;

/**
 * A quote or a figure with its source, in words of the reader's language: what the figure measures; the words, verbatim and, where
 * they are the speaker's own, in quotation marks; the line of attribution, in which brackets stand around what is inferred of the
 * date; the title of the source; its address, where there is one; the edition of the corpus. One line each.
 */
export function toCitation({ exact, by, measure }: Cited, edition: EditionLabel, strings: Strings): Citation {
  const words = by.reported ? exact : strings.t('cite.quoted', { words: exact });
  const measured = measure === undefined ? [] : [measure];
  const line = toAttributionLine(by, strings);
  const from = strings.t('cite.edition', { number: edition.number, date: toDateWords({ date: edition.date }, strings.language) });
  const url = by.url !== undefined && /^https?:\/\//u.test(by.url) ? by.url : undefined;
  const address = url === undefined ? [] : [url];
  const title = `<cite>${toHtml(by.sourceTitle)}</cite>`;
  const source = url === undefined ? title : `<a href="${toHtml(url)}">${title}</a>`;
  return {
    text: [...measured, words, line, by.sourceTitle, ...address, from].join('\n'),
    html: `${measured.map((name) => `<p>${toHtml(name)}</p>`).join('')}<blockquote lang="${toHtml(by.language)}"><p>${toHtml(words)}</p></blockquote><p>${[toHtml(line), source, toHtml(from)].join('<br>')}</p>`,
  };
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
