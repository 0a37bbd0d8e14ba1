import type { Brief, TopicName } from '../domain/brief.ts';
import { toTopicBeside } from '../domain/topic.ts';
import { followLoading, type Loading } from './follow-loading.ts';

/** Where a reader was in a card: how far its body was scrolled, and which of its controls had the focus, from 0. */
export interface CardPlace {
  readonly scrolled: number;
  readonly focused?: number;
}

/** What the card shows of a visit. */
export interface VisitView {
  /** Its name is the word on the page until the brief is there. */
  readonly topic: TopicName;
  readonly loading: Loading<Brief>;
  /** The name that the word on the page is another form of; of the topic that the card was opened for. */
  readonly aliased?: string;
  /** The topic that was shown before; of none, this is the one that the card was opened for. */
  readonly before?: TopicName;
}

/** What a visit needs of the opening it belongs to. */
export interface VisitSource {
  readonly topic: TopicName;
  /** @param isAnew whether the reader tries again */
  readonly load: (topic: string, isAnew: boolean) => Promise<Brief>;
  readonly findName: () => Promise<string | null>;
}

interface Step {
  topic: TopicName;
  loading: Loading<Brief>;
  left?: CardPlace;
}

/** The topics that a reader goes through in one card, from link to link and back. Answers for what was left meanwhile are dropped. */
export class CardVisit {
  readonly #source: VisitSource;
  readonly #show: (view: VisitView) => void;
  readonly #steps: Step[];
  #loading = new AbortController();
  #aliased: string | undefined;

  /** @param show is told what there is to show, now and whenever that changes */
  constructor(source: VisitSource, show: (view: VisitView) => void) {
    this.#source = source;
    this.#show = show;
    this.#steps = [{ topic: source.topic, loading: { kind: 'loading' } }];
    this.#load(false);
  }

  /** Whether there is a topic to go back to. */
  get canGoBack(): boolean {
    return this.#steps.length > 1;
  }

  /** The topic shown, as the page knows it. */
  get topic(): TopicName {
    return this.#step.topic;
  }

  /** Goes on to a topic that the one shown names; what was shown stays until there is something to show of it. */
  goTo({ id, name }: TopicName, left: CardPlace): void {
    this.#step.left = left;
    this.#steps.push({ topic: { id: toTopicBeside(this.topic.id, id), name }, loading: { kind: 'loading' } });
    this.#load(false);
  }

  /** Goes back to the topic before, and tells where the reader was in it. */
  back(): CardPlace | undefined {
    if (!this.canGoBack) return undefined;
    this.#steps.pop();
    this.#loading.abort();
    if (this.#step.loading.kind === 'ready') this.#tell();
    else this.#load(true);
    return this.#step.left;
  }

  /** Loads the topic shown again. */
  retry(): void {
    this.#load(true);
  }

  /** Shows the same again: something else about the card has changed. */
  tell(): void {
    this.#tell();
  }

  /** Nothing is shown any more, whatever still arrives. */
  end(): void {
    this.#loading.abort();
  }

  get #step(): Step {
    return this.#steps[this.#steps.length - 1] as Step;
  }

  #load(isAnew: boolean): void {
    this.#loading.abort();
    this.#loading = new AbortController();
    const step = this.#step;
    const take = (loading: Loading<Brief>) => {
      step.loading = loading;
      if (loading.kind === 'ready') step.topic = loading.value.topic;
      this.#tell();
    };
    followLoading(() => this.#ask(step.topic.id, isAnew), take, this.#loading.signal);
  }

  // The line below the heading is not to change while it is read, so the name is waited for; without it the line says less.
  async #ask(topic: string, isAnew: boolean): Promise<Brief> {
    const isFirst = !this.canGoBack && this.#aliased === undefined;
    const naming = isFirst ? this.#source.findName().catch(() => null) : null;
    const [brief, name] = await Promise.all([this.#source.load(topic, isAnew), naming]);
    this.#aliased ??= name ?? undefined;
    return brief;
  }

  #tell(): void {
    const { topic, loading } = this.#step;
    const before = this.#steps.at(-2)?.topic;
    this.#show({ topic, loading, ...(this.#aliased !== undefined && { aliased: this.#aliased }), ...(before && { before }) });
  }
}
