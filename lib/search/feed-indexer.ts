import type { Dated } from '../domain/dated.ts';
import type { CorpusEvent } from '../domain/event.ts';
import type { Figure, Measure } from '../domain/figure.ts';
import { type LocalText, toLocal, UI_LANGUAGES, type UiLanguage } from '../domain/language.ts';
import type { LexiconEntry } from '../domain/lexicon-entry.ts';
import type { Question } from '../domain/question.ts';
import type { Quote, Utterance, Via } from '../domain/quote.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { Source, Speaker } from '../domain/source.ts';
import { toSpeakerName } from '../domain/speaker-name.ts';
import type { Topic } from '../domain/topic.ts';
import { type Days, toDays } from './days.ts';
import type { Passage } from './find-wholes.ts';
import { putUnder } from './put-under.ts';
import type { Facets, Findable, NameField, SearchIndex } from './search-index.ts';

/** Kinds of records that an index is made of, in the order in which it wants them: what is referred to comes first. */
export const INDEXED_KINDS = [
  'topics',
  'speakers',
  'sources',
  'utterances',
  'measures',
  'quotes',
  'figures',
  'questions',
  'events',
  'lexicon',
] as const;
/** One of them. */
export type IndexedKind = (typeof INDEXED_KINDS)[number];

/** Names the place of a publisher in a language: the country with this code, or that none could be established. */
export type NameOrigin = (country: string | null, language: UiLanguage) => string;

/** The key of an origin that could not be established: what its tile shows. */
const NO_COUNTRY = '–';

interface KnownSpeaker {
  readonly number: number;
  readonly names: readonly string[];
  readonly origins: readonly number[];
  readonly about: readonly number[];
}

interface KnownSource {
  readonly facets: Facets;
  readonly about: readonly (readonly number[])[];
  readonly days: readonly Days[];
}

type Draft = Omit<Findable, 'feed'>;

/** Puts the records of one feed into an index, one at a time. */
export class FeedIndexer {
  readonly #index: SearchIndex;
  readonly #feed: string;
  readonly #nameOrigin: NameOrigin;
  readonly #topics = new Map<string, { readonly number: number; readonly topic: Topic; readonly about: readonly number[] }>();
  readonly #speakers = new Map<string, KnownSpeaker>();
  readonly #sources = new Map<string, KnownSource>();
  readonly #utterances = new Map<string, Utterance>();
  readonly #measures = new Map<string, Measure>();
  readonly #quotes = new Map<string, number>();
  readonly #passages = new Map<string, Passage[]>();
  // The same few numbers come again and again.
  readonly #shared = new Map<string, readonly number[]>();
  readonly #days = new Map<string, readonly Days[]>();
  readonly #adders: { readonly [kind in IndexedKind]: (record: EditionRecordsByKind[kind]) => void } = {
    topics: (record) => this.#addTopic(record),
    speakers: (record) => this.#addSpeaker(record),
    sources: (record) => this.#addSource(record),
    utterances: (record) => void this.#utterances.set(record.id, record),
    measures: (record) => void this.#measures.set(record.id, record),
    quotes: (record) => this.#addQuote(record),
    figures: (record) => this.#addFigure(record),
    questions: (record) => this.#addQuestion(record),
    events: (record) => this.#addEvent(record),
    lexicon: (record) => this.#addLexiconEntry(record),
  };

  /** @param feed id of the feed that the records are of */
  constructor(index: SearchIndex, feed: string, nameOrigin: NameOrigin) {
    this.#index = index;
    this.#feed = feed;
    this.#nameOrigin = nameOrigin;
  }

  /** Adds a record; those that it refers to were added before, or it is not found by their names. */
  add<Kind extends IndexedKind>(kind: Kind, record: EditionRecordsByKind[Kind]): void {
    this.#adders[kind](record);
  }

  /** Where the quotes stand that were added, for each speaker in each source. */
  toPassages(): readonly (readonly Passage[])[] {
    return [...this.#passages.values()];
  }

  #addTopic(topic: Topic): void {
    const names = toTexts(topic.name);
    const toNamed = () => ({ names, toLabels: (language: UiLanguage) => [toLocal(topic.name, language)] });
    const number = this.#index.names.topic.toNumber(this.#toKey(topic.id), toNamed);
    this.#topics.set(topic.id, { number, topic, about: this.#index.toWords(names) });
    const facets = this.#toFacets({ topic: [number] });
    // Who types a name wants what it names before all that speaks of it in passing.
    const about = [this.#index.toWords(toTexts(topic.summary))];
    this.#put({ kind: 'topics', id: topic.id, says: names, about, days: [], facets });
  }

  #addSpeaker(speaker: Speaker): void {
    const { id, name, topic, origin } = speaker;
    const own = topic === undefined ? undefined : this.#topics.get(topic)?.topic;
    // As views name them.
    const toLabels = (language: UiLanguage) => [toSpeakerName(speaker, own?.name, language)];
    const names = [...new Set([name, ...UI_LANGUAGES.flatMap(toLabels), ...(own ? toTexts(own.name) : [])])];
    const number = this.#index.names.speaker.toNumber(this.#toKey(id), () => ({ names, toLabels }));
    const origins = origin === undefined ? [] : [this.#toOrigin(origin.country)];
    this.#speakers.set(id, { number, names, origins, about: this.#index.toWords(names) });
  }

  #addSource(source: Source): void {
    const inChain = source.chain.flatMap(({ speaker }) => this.#speakers.get(speaker ?? '') ?? []);
    const outlets = [source.outlet, ...source.chain.flatMap(({ role, speaker }) => (role === 'author' ? [] : (speaker ?? [])))];
    const labels = outlets.flatMap((id) => this.#speakers.get(id)?.names[0] ?? []);
    const toNamed = () => ({
      names: [...new Set([source.title, ...inChain.flatMap(({ names }) => names), ...labels])],
      toLabels: () => [...new Set([...labels, source.title])],
    });
    const number = this.#index.names.source.toNumber(this.#toKey(source.id), toNamed);
    const facets = this.#toFacets({
      speaker: inChain.map((speaker) => speaker.number),
      source: [number],
      origin: inChain.flatMap(({ origins }) => origins),
    });
    const about = inChain.map((speaker) => speaker.about);
    const days = this.#toDays(source.published);
    this.#sources.set(source.id, { facets, about, days });
    this.#put({ kind: 'sources', id: source.id, says: [source.title], about, days, facets });
  }

  #addQuote(quote: Quote): void {
    const utterance = quote.utterance === undefined ? undefined : this.#utterances.get(quote.utterance);
    const number = this.#put({
      kind: 'quotes',
      id: quote.id,
      says: [quote.exact, ...toTexts(quote.note), ...toTexts(utterance?.occasion)],
      days: this.#toDays(quote.date),
      ...this.#toSaid(quote, quote.speaker),
      ...(utterance && { group: this.#toKey(utterance.id) }),
    });
    this.#quotes.set(quote.id, number);
    const voice = `${quote.source}/${quote.speaker}`;
    const passage = { number, start: quote.start, end: quote.end };
    putUnder(this.#passages, voice, passage);
  }

  #addFigure(figure: Figure): void {
    const measure = this.#measures.get(figure.measure);
    const says = [figure.exact, ...toTexts(measure?.name)];
    this.#put({ kind: 'figures', id: figure.id, says, days: this.#toDays(figure.asOf), ...this.#toSaid(figure, figure.claimant) });
  }

  #addQuestion({ id, question, topics, framings }: Question): void {
    const quotes = this.#toQuotes(framings.flatMap((framing) => framing.quotes));
    const says = [...toTexts(question), ...framings.flatMap(({ label }) => toTexts(label))];
    const days = quotes.flatMap((quote) => quote.days);
    this.#put({ kind: 'questions', id, says, about: this.#toAbout(topics), days, facets: this.#unite(quotes, topics) });
  }

  #addEvent({ id, name, date, topics, quotes }: CorpusEvent): void {
    const facets = this.#unite(this.#toQuotes(quotes), topics);
    this.#put({ kind: 'events', id, says: toTexts(name), about: this.#toAbout(topics), days: this.#toDays(date), facets });
  }

  #addLexiconEntry({ id, referent, topics, words }: LexiconEntry): void {
    const sources = words.flatMap(({ source }) => this.#sources.get(source) ?? []);
    const says = [...toTexts(referent), ...words.map(({ exact }) => exact)];
    const days = sources.flatMap((source) => source.days);
    this.#put({ kind: 'lexicon', id, says, about: this.#toAbout(topics), days, facets: this.#unite(sources, topics) });
  }

  // Whose words they are, through whom they came and what they are about: what the line of attribution and the topics say.
  #toSaid(
    { source, via = [], topics }: { readonly source: string; readonly via?: readonly Via[]; readonly topics: readonly string[] },
    speaker: string,
  ): Pick<Draft, 'about' | 'facets'> {
    const known = this.#sources.get(source);
    const own = this.#speakers.get(speaker);
    const others = via.flatMap((step) => this.#speakers.get(step.speaker ?? '') ?? []);
    const facets = this.#toFacets({
      speaker: own ? [own.number] : [],
      source: known?.facets.source ?? [],
      origin: [...(own?.origins ?? []), ...others.flatMap(({ origins }) => origins), ...(known?.facets.origin ?? [])],
      topic: this.#toTopics(topics),
    });
    const about = new Set([...(own ? [own] : []), ...others].map((one) => one.about));
    return { facets, about: [...new Set([...about, ...(known?.about ?? [])]), ...this.#toAbout(topics)] };
  }

  #toQuotes(ids: readonly string[]) {
    return ids.flatMap((id) => {
      const number = this.#quotes.get(id);
      return number === undefined ? [] : [this.#index.getRecord(number)];
    });
  }

  #unite(all: readonly { readonly facets: Facets }[], topics: readonly string[]): Facets {
    const of = (field: NameField) => all.flatMap(({ facets }) => facets[field]);
    return this.#toFacets({ speaker: of('speaker'), source: of('source'), origin: of('origin'), topic: this.#toTopics(topics) });
  }

  #toFacets({ speaker = [], source = [], origin = [], topic = [] }: Partial<Facets>): Facets {
    return { speaker: this.#share(speaker), source: this.#share(source), origin: this.#share(origin), topic: this.#share(topic) };
  }

  #share(numbers: readonly number[]): readonly number[] {
    const unique = [...new Set(numbers)];
    const key = unique.join();
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    this.#shared.set(key, unique);
    return unique;
  }

  // Many records are of one day.
  #toDays(dated: Pick<Dated, 'date' | 'until'>): readonly Days[] {
    const key = `${dated.date} ${dated.until ?? ''}`;
    const known = this.#days.get(key) ?? toDays(dated);
    this.#days.set(key, known);
    return known;
  }

  #toTopics(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.#topics.get(id)?.number ?? []);
  }

  #toAbout(topics: readonly string[]): (readonly number[])[] {
    return topics.flatMap((id) => {
      const known = this.#topics.get(id);
      return known === undefined ? [] : [known.about];
    });
  }

  #toOrigin(country: string | null): number {
    const code = country ?? NO_COUNTRY;
    const toLabels = (language: UiLanguage) => [this.#nameOrigin(country, language)];
    const toNamed = () => ({ names: [code, ...UI_LANGUAGES.flatMap(toLabels)], toLabels });
    return this.#index.names.origin.toNumber(code, toNamed);
  }

  #toKey(id: string): string {
    return `${this.#feed}/${id}`;
  }

  #put(draft: Draft): number {
    return this.#index.add({ ...draft, feed: this.#feed });
  }
}

function toTexts(text: LocalText | undefined): string[] {
  return text === undefined ? [] : Object.values(text);
}
