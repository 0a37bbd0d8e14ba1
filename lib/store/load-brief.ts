import type { Brief } from '../domain/brief.ts';
import type { CorpusEvent } from '../domain/event.ts';
import { mapInSlices } from '../domain/in-slices.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import type { LexiconEntry } from '../domain/lexicon-entry.ts';
import { byLot } from '../domain/lot.ts';
import type { Quote } from '../domain/quote.ts';
import { toMostAbout } from './about-topic.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { loadRelated } from './load-related.ts';
import { loadShelf, type RecordShelf } from './record-shelf.ts';
import { toEventView, toFigureView, toQuestionView, toQuoteView, toWordsView, withoutParts } from './to-views.ts';

/** What a brief is for: a card shows one record of each kind and no events, a full view all there is. */
export type BriefExtent = 'card' | 'full';

/** Everything the corpus holds on one topic, in the reader's language; nothing when there is no such topic. */
export async function loadBrief(
  reader: CorpusReader,
  topicId: string,
  language: UiLanguage,
  extent: BriefExtent,
): Promise<Brief | undefined> {
  const [topic] = await reader.loadByIds('topics', [topicId]);
  if (topic === undefined) return undefined;
  const [questions, quotes, figures, events, lexicon] = await Promise.all([
    reader.loadByTopic('questions', topicId),
    reader.loadByTopic('quotes', topicId),
    reader.loadByTopic('figures', topicId),
    extent === 'card' ? [] : reader.loadByTopic('events', topicId),
    reader.loadByTopic('lexicon', topicId),
  ]);
  const [shelf, related] = await Promise.all([
    loadShelf(reader, { questions, quotes, figures, events, lexicon }),
    loadRelated(reader, topicId, [quotes, questions, figures], language),
  ]);
  const whole = withoutParts(quotes);
  const inOrder = toMostAbout(topic, questions, shelf).slice(0, extent === 'card' ? 1 : undefined);
  const shownQuestions = await mapInSlices(inOrder, (question) => toQuestionView(question, shelf, language));
  const framed = new Set(shownQuestions.flatMap(({ framings }) => framings.flatMap((framing) => framing.quotes.map(({ id }) => id))));
  const words = lexicon.toSorted(byNearness(topicId));
  const chosen = extent === 'card' ? toChosen(quotes, topicId, framed, shelf) : whole.toSorted(byDate);
  return {
    topic: { id: topic.id, name: toLocal(topic.name, language), summary: toLocal(topic.summary, language) },
    questions: shownQuestions,
    quotes: await mapInSlices(chosen, (quote) => toQuoteView(quote, shelf, language)),
    figures: await mapInSlices(extent === 'card' ? figures.toSorted(byLot(topicId)).slice(0, 1) : figures, (figure) =>
      toFigureView(figure, shelf, language),
    ),
    events: await mapInSlices(events.toSorted(byDate), (event) => toEventView(event, shelf, language)),
    words: (extent === 'card' ? words.slice(0, 1).filter(names(topicId)) : words).map((entry) => toWordsView(entry, shelf, language)),
    quoteCount: whole.length,
    related,
    feed: reader.feed,
    edition: reader.edition,
    readFrom: reader.readFrom,
  };
}

function names(topicId: string): (entry: LexiconEntry) => boolean {
  return ({ topic }) => topic === topicId;
}

// Words for the topic itself stand first; what is of few topics is more about each of them; among equals the lot decides.
function byNearness(topicId: string): (a: LexiconEntry, b: LexiconEntry) => number {
  const [lot, isNamed] = [byLot(topicId), names(topicId)];
  return (a, b) => Number(isNamed(b)) - Number(isNamed(a)) || a.topics.length - b.topics.length || lot(a, b);
}

function byDate(a: Quote | CorpusEvent, b: Quote | CorpusEvent): number {
  return a.date.date === b.date.date ? byLot('date')(a, b) : a.date.date < b.date.date ? -1 : 1;
}

// One quote for a card: the topic's own words if it speaks, else one by lot; none that the card's question shows already.
function toChosen(quotes: readonly Quote[], topicId: string, framed: ReadonlySet<string>, shelf: RecordShelf): Quote[] {
  const free = quotes.filter(({ id }) => !framed.has(id)).toSorted(byLot(topicId));
  const own = free.find(({ speaker, reported }) => reported !== true && shelf.speakers.get(speaker)?.topic === topicId);
  return (own ? [own] : free).slice(0, 1);
}
