import type { QuoteView } from '../domain/brief.ts';
import { byLot } from '../domain/lot.ts';
import type { LeftOutAnswer, LeftOutGroup, TouchedQuestion } from '../domain/touched-question.ts';
import { toOnPage } from './on-page.ts';
import type { PageDigest } from './page-digest.ts';

/**
 * What a page leaves out of what the corpus holds on its topics: the answers to opposed questions of which no quote is on the page
 * (`toOnPage`), each with its first quote, by where that quote's publisher sits. First come answers to questions of which the
 * page has another answer; of those that it answers not at all only the six most relevant count, because a page is about few
 * things and leaves out all others. A quote stands once, however many questions it answers. The order of the places is
 * drawn by lot.
 * @param questions most relevant first
 */
export function toLeftOut(questions: readonly TouchedQuestion[], page: PageDigest): readonly LeftOutGroup[] {
  const isOnPage = toOnPage(page);
  const opposed = questions.filter(({ view }) => view.opposed);
  const [met, unmet] = [[], []] as [LeftOut[], LeftOut[]];
  for (const [at, question] of opposed.entries()) {
    const absent = toAbsent(question, isOnPage);
    if (absent.length < question.view.framings.length) met.push(...absent);
    else if (at < NEAREST) unmet.push(...absent);
  }
  const seen = new Set<string>();
  const once = [...met, ...unmet].filter(({ answer }) => !seen.has(answer.quote.id) && seen.add(answer.quote.id));
  const groups = Map.groupBy(once, ({ origin }) => origin.country ?? NOWHERE);
  return [...groups].map(([id, all]) => toGroup(id, all)).toSorted(byLot('left out'));
}

const NEAREST = 6;
const NOWHERE = 'none';

interface LeftOut {
  readonly answer: LeftOutAnswer;
  readonly origin: LeftOutGroup['origin'];
}

function toAbsent({ id, view, facts, edition }: TouchedQuestion, isOnPage: ReturnType<typeof toOnPage>): LeftOut[] {
  const isQuoted = ({ id: quote, exact }: QuoteView) => {
    const known = facts.get(quote);
    return known !== undefined && isOnPage({ ...known, exact });
  };
  return view.framings.flatMap((framing) => {
    const [quote] = framing.quotes;
    const origin = quote && facts.get(quote.id)?.origin;
    if (quote === undefined || origin === undefined || framing.quotes.some(isQuoted)) return [];
    return [{ answer: { id: `${id}/${framing.id}`, question: view.question, answer: framing.label, quote, edition }, origin }];
  });
}

// A place is inferred where it is of every publisher in it.
function toGroup(id: string, all: readonly LeftOut[]): LeftOutGroup {
  const isInferred = all.every(({ origin }) => origin.inferred === true);
  const answers = all.map(({ answer }) => answer);
  return { id, origin: { country: id === NOWHERE ? null : id, ...(isInferred && { inferred: true }) }, answers };
}
