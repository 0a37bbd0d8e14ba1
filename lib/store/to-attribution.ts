import type { AttributionStep, AttributionView, RoleView } from '../domain/brief.ts';
import type { Dated } from '../domain/dated.ts';
import { getRecord } from '../domain/get-record.ts';
import { type LocalText, toLocal, type UiLanguage } from '../domain/language.ts';
import type { Attribution, Evidence, Via } from '../domain/quote.ts';
import type { ChainStep, Source, Speaker } from '../domain/source.ts';
import { toSpeakerName } from '../domain/speaker-name.ts';
import type { RecordShelf } from './record-shelf.ts';
import { toDatedView, toOriginView } from './to-dated-view.ts';

/** Words or a number, and whose they are. */
export interface Attributed extends Evidence {
  readonly speaker: string;
  readonly reported?: boolean;
  readonly via?: readonly Via[];
  readonly attribution: Attribution;
  readonly date: Dated;
}

/**
 * Who said it, through whom, and where it stands.
 * @throws {Error} naming the id when the source or speaker is not on the shelf; a checked edition has both
 */
export function toAttribution(said: Attributed, shelf: RecordShelf, language: UiLanguage): AttributionView {
  const source = getRecord(shelf.sources, said.source, 'source');
  const speaker = getRecord(shelf.speakers, said.speaker, 'speaker');
  const chain = source.chain.filter((step) => step.speaker !== said.speaker);
  return {
    speakerId: speaker.id,
    speaker: toName(speaker, shelf, language),
    speakerKind: speaker.kind,
    ...(speaker.origin && { speakerOrigin: toOriginView(speaker.origin, shelf.reasons, language) }),
    ...(speaker.topic !== undefined && shelf.topics.has(speaker.topic) && { speakerTopic: speaker.topic }),
    ...(speaker.role && { speakerRole: toRole(speaker.role, speaker.roleAsOf, shelf.reasons, language) }),
    attribution: said.attribution,
    reported: said.reported === true,
    steps: [...(said.via ?? []), ...chain].map((step) => toStep(step, source, shelf, language)),
    date: toDatedView(said.date, shelf.reasons, language),
    sourceId: source.id,
    sourceTitle: source.title,
    language: source.language,
    translated: source.translated,
    start: said.start,
    end: said.end,
    sourceLength: source.length,
    sourceSha256: source.sha256,
    ...(source.url !== undefined && { url: source.url }),
  };
}

/** A step between a speaker and the reader; one without a name is called by what the corpus says of it. */
export function toStep(step: Via | ChainStep, source: Source, shelf: RecordShelf, language: UiLanguage): AttributionStep {
  const speaker = step.speaker === undefined ? undefined : getRecord(shelf.speakers, step.speaker, 'speaker');
  const words = 'place' in step ? step.place : 'note' in step ? step.note : undefined;
  const name = speaker ? toName(speaker, shelf, language) : words ? toLocal(words, language) : source.language;
  const inferred = 'inferred' in step && step.inferred;
  return {
    role: step.role,
    name,
    ...(speaker && { speakerId: speaker.id }),
    ...(speaker?.origin && { origin: toOriginView(speaker.origin, shelf.reasons, language) }),
    ...(inferred && { inferred }),
  };
}

/** What a speaker is, and when the sources say so. */
export function toRole(role: LocalText, asOf: Dated | undefined, reasons: RecordShelf['reasons'], language: UiLanguage): RoleView {
  return { name: toLocal(role, language), ...(asOf && { asOf: toDatedView(asOf, reasons, language) }) };
}

/** A speaker's name in the reader's language, as far as the corpus has one. */
export function toName(speaker: Speaker, shelf: RecordShelf, language: UiLanguage): string {
  const topic = speaker.topic === undefined ? undefined : shelf.topics.get(speaker.topic);
  return toSpeakerName(speaker, topic?.name, language);
}
