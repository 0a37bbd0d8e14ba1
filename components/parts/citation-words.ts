import type { AttributionView, FigureView, QuoteView } from '../../lib/domain/brief.ts';
import type { Citation } from '../../lib/domain/citation.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { Strings } from '../strings.ts';
import { type LineStep, toLineSteps } from './attribution-steps.ts';
import { toDateWords } from './date-words.ts';
import { toLanguageName } from './locale.ts';
import { toPositionWords } from './position-words.ts';
import { isWebAddress } from './web-address.ts';

/** What is cited: a quote, or a figure, of which it is said what it measures. */
export type Cited = Pick<QuoteView, 'exact' | 'by' | 'note'> & Partial<Pick<FigureView, 'measure'>>;

/**
 * A quote or a figure with its source, in words of the reader's language, for whoever has nothing but this: what the figure
 * measures; who said it and what they are, with the words, verbatim, in quotation marks where they are the speaker's own and called a
 * report where they are not; what the corpus notes of them; how they came here, that they are a translation, and when, with a word
 * where that is inferred; the title of the source and the place in it; its address, where there is one; the edition of the corpus.
 * One line each.
 */
export function toCitation({ exact, by, measure, note }: Cited, edition: EditionLabel, strings: Strings): Citation {
  const { t, language } = strings;
  const quoted = by.reported ? exact : t('cite.quoted', { words: exact });
  const who = by.speakerRole === undefined ? by.speaker : t('cite.speaker', { name: by.speaker, role: by.speakerRole.name });
  const address = isWebAddress(by.url) ? [by.url] : [];
  const toLines = (plain: (text: string) => string, words: string, title: string) =>
    [
      measure && plain(measure),
      t(by.reported ? 'cite.reported' : 'cite.said', { who: plain(who), words }),
      note && plain(t('cite.note', { note })),
      t('cite.way', { steps: plain(toWay(by, strings)) }),
      t('cite.source', { title, place: toPositionWords(by, strings) }),
    ].flatMap((line) => line ?? []);
  const from = t('cite.edition', { number: edition.number, date: toDateWords({ date: edition.date }, language) });
  const cite = `<cite>${toHtml(by.sourceTitle)}</cite>`;
  const title = address.reduce((text, url) => `<a href="${toHtml(url)}">${text}</a>`, cite);
  const words = `<span lang="${toHtml(by.language)}">${toHtml(quoted)}</span>`;
  return {
    text: [...toLines(String, quoted, by.sourceTitle), ...address, from].join('\n'),
    html: `<p>${[...toLines(toHtml, words, title), from].join('<br>')}</p>`,
  };
}

// Brackets alone say nothing outside of our views: what they stand for there is said here, and so is whose language it is in.
function toWay(by: AttributionView, strings: Strings): string {
  const { t, language } = strings;
  const { speakerRole: _role, ...rest } = by;
  const { inferred, reason: _, ...plain } = by.date;
  const date = toDateWords(plain, language);
  const steps = by.steps.filter(({ role }) => role !== 'translation');
  return [
    ...toLineSteps({ ...rest, steps, translated: false }, strings).flatMap(toStepWords(strings)),
    (by.translated || steps.length < by.steps.length) && t('cite.translation', { language: toLanguageName(by.language, language) }),
    inferred === undefined ? date : t(inferred === 'year' ? 'cite.yearInferred' : 'cite.wholeInferred', { date }),
  ]
    .flatMap((step) => step || [])
    .reduce((before, step) => t('step.join', { before, step }));
}

/** Makes plain text of the steps of a line of attribution that stand between the speaker and the date. */
export const toStepWords =
  ({ t }: Strings) =>
  (step: LineStep): string[] => {
    if (step.kind === 'words') return [step.words];
    return step.kind === 'name' ? [t(step.key, { name: step.name })] : [];
  };

function toHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);
}
