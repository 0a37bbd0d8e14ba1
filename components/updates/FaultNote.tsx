import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { FeedFault } from '../../lib/domain/feed-status.ts';
import { toText } from '../parts/sentences.ts';
import { useStrings } from '../strings.ts';
import { FAULT_WORDS, LEAVES_HOST_OUT, OF_THE_DEVICE } from './fault-words.ts';
import { StateNote } from './StateNote.tsx';
import { toStamp } from './status-words.ts';

/** The props of FaultNote. */
export interface FaultNoteProps {
  readonly fault: FeedFault;
  /** The edition that stays in use, where there is one. */
  readonly edition: EditionLabel | undefined;
  readonly now: number;
  /** Whether its host has another to be asked instead, so that one with a wrong signature is passed over for a day. */
  readonly hasOthers?: boolean;
  /** Whether it came with a file that the reader opened. */
  readonly ofFile?: boolean;
  /** What to do here, for faults of what came; those of the device have a next step of their own. */
  readonly next?: string;
}

/** Why an update ended, what that leaves in use, and what to do. */
export function FaultNote({ fault, edition, now, hasOthers = false, ofFile = false, next }: FaultNoteProps) {
  const strings = useStrings();
  const { t, language } = strings;
  const words = FAULT_WORDS[fault.code];
  const stays = edition && t('updates.stays', { number: edition.number });
  const leftOut = hasOthers && fault.host !== undefined && LEAVES_HOST_OUT.has(fault.code) ? t('updates.leftOut') : undefined;
  const from = ofFile ? t('fault.ofFile') : fault.host;
  const stamp = toStamp(fault.at, now, strings);
  return (
    <StateNote
      title={words ? t(words.title) : fault.code}
      text={toText([words && t(words.text), leftOut, stays], language)}
      next={next !== undefined && !OF_THE_DEVICE.has(fault.code) ? next : words && t(words.next)}
      place={from === undefined ? stamp : t('fault.place', { from, time: stamp })}
    />
  );
}
