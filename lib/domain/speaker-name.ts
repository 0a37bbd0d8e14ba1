import { type LocalText, toLocal, type UiLanguage } from './language.ts';
import type { Speaker } from './source.ts';

/**
 * A speaker's name: in English as the source prints it; in other languages that of the speaker's own topic, else what a document,
 * an office or somebody unnamed is said to be. A person or an outlet that is no topic has the printed name everywhere.
 */
export function toSpeakerName(speaker: Speaker, topicName: LocalText | undefined, language: UiLanguage): string {
  const own = toOwnName(speaker, topicName, language);
  return own === undefined ? speaker.name : toLocal(own, language);
}

/** Whether that name is one of ours, in the reader's language, rather than the printed one. */
export function isOwnName(speaker: Speaker, topicName: LocalText | undefined, language: UiLanguage): boolean {
  return toOwnName(speaker, topicName, language) !== undefined;
}

function toOwnName({ kind, role }: Speaker, topicName: LocalText | undefined, language: UiLanguage): LocalText | undefined {
  if (language === 'en') return undefined;
  const isGeneric = kind !== 'person' && kind !== 'outlet';
  return topicName ?? (isGeneric && role?.[language] !== undefined ? role : undefined);
}
