import type { PinChangeView, ShownRecord } from '../../lib/domain/pin-view.ts';
import type { Strings } from '../strings.ts';

const LONGEST = 60;

/** The words by which a reader knows a record, cut so that a name of a button stays one. */
export function toShortWords(record: ShownRecord): string {
  const words = toWholeWords(record);
  const characters = Array.from(words);
  return characters.length <= LONGEST ? words : `${characters.slice(0, LONGEST).join('').trimEnd()}…`;
}

/** The same in whole. */
export function toWholeWords(record: ShownRecord): string {
  if (!('view' in record)) return record.name;
  switch (record.kind) {
    case 'quotes':
    case 'figures':
      return record.view.exact;
    case 'questions':
      return record.view.question;
    case 'events':
      return record.view.name;
    case 'lexicon':
      return record.view.referent;
  }
}

const CHANGE_KEYS = {
  withdrawn: { own: 'pins.withdrawn', part: 'pins.partWithdrawn' },
  corrected: { own: 'pins.corrected', part: 'pins.partCorrected' },
} as const;

/** What a change log said, as a sentence. */
export function toChangeWords({ action, isOwn, edition, reason }: PinChangeView, { t }: Strings): string {
  return t(CHANGE_KEYS[action][isOwn ? 'own' : 'part'], { number: edition, reason });
}

const STANDING_KEYS = { absent: 'pins.absent', 'no-feed': 'pins.noFeed', unknown: 'pins.unknown' } as const;

/** Where a pinned record stands now, where there is something to say of it beside what the change log says. */
export function findStandingKey(standing: string): string | undefined {
  return standing === 'absent' || standing === 'no-feed' || standing === 'unknown' ? STANDING_KEYS[standing] : undefined;
}
