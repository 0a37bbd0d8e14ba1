import type { DatedView } from '../domain/brief.ts';
import type { Dated } from '../domain/dated.ts';
import { getRecord, toById } from '../domain/get-record.ts';
import { type LocalText, toLocal, type UiLanguage } from '../domain/language.ts';
import type { Via } from '../domain/quote.ts';
import type { Reason } from '../domain/reason.ts';
import type { EditionRecords } from '../domain/record.ts';
import type { ChainStep, Source, Speaker } from '../domain/source.ts';
import { isOwnName, toSpeakerName } from '../domain/speaker-name.ts';
import type { Topic } from '../domain/topic.ts';

/** What ids of a corpus stand for, in one language. */
export class Names {
  readonly language: UiLanguage;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #speakers: ReadonlyMap<string, Speaker>;
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #reasons: ReadonlyMap<string, Reason>;

  constructor(records: EditionRecords, language: UiLanguage) {
    this.language = language;
    this.#sources = toById(records.sources);
    this.#speakers = toById(records.speakers);
    this.#topics = toById(records.topics);
    this.#reasons = toById(records.reasons);
  }

  /** A text of ours in the language, in English where there is no other. */
  local(text: LocalText): string {
    return toLocal(text, this.language);
  }

  /** The source with an id. */
  source(id: string): Source {
    return getRecord(this.#sources, id, 'source');
  }

  /** The speaker with an id. */
  speaker(id: string): Speaker {
    return getRecord(this.#speakers, id, 'speaker');
  }

  /** A speaker's name in the language, as far as the corpus has one; else as the source prints it. */
  speakerName(id: string): string {
    const speaker = this.speaker(id);
    return toSpeakerName(speaker, this.#topicOf(speaker), this.language);
  }

  /** The language of that name; none where it is as printed, for an article in English prints names of any language. */
  speakerNameLanguage(id: string): UiLanguage | undefined {
    const speaker = this.speaker(id);
    return isOwnName(speaker, this.#topicOf(speaker), this.language) ? this.language : undefined;
  }

  #topicOf({ topic }: Speaker): LocalText | undefined {
    return topic === undefined ? undefined : getRecord(this.#topics, topic, 'topic').name;
  }

  /** A speaker's name in whole: where the source prints a mark or a short one, that of the topic. */
  wholeName(id: string): string {
    const { name, topic } = this.speaker(id);
    return topic === undefined ? name : this.topicName(topic);
  }

  /** A topic's name. */
  topicName(id: string): string {
    return this.local(getRecord(this.#topics, id, 'topic').name);
  }

  /** Why something was inferred; nothing where nothing was. */
  reason(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.local(getRecord(this.#reasons, id, 'reason').text);
  }

  /** A date with the reason in words. */
  dated({ reason: id, ...dated }: Dated): DatedView {
    const reason = this.reason(id);
    return { ...dated, ...(reason !== undefined && { reason }) };
  }

  /** Steps between speaker and source, or of a chain of publication: "role: who (inferred)", each with its note. */
  steps(steps: readonly (Via | ChainStep)[]): string[] {
    return steps.map((step) => {
      const who = step.speaker === undefined ? [] : [this.speakerName(step.speaker)];
      const words = 'place' in step ? step.place : 'note' in step ? step.note : undefined;
      const inferred = 'inferred' in step && step.inferred ? ' (inferred)' : '';
      return `${step.role}: ${[...who, ...(words ? [this.local(words)] : [])].join(', ')}${inferred}`;
    });
  }
}
