import type { Brief } from './brief.ts';
import { toFeedPrefix } from './official-feed.ts';
import { type RecordRef, toPinKey } from './pin.ts';
import type { PinToggle } from './pin-desk.ts';
import type { PinFault } from './pin-fault.ts';
import type { RecordKind } from './record-kind.ts';

/** The records that a card offers to save to pins: what it quotes. All else is saved in popup and panel. */
export const SAVABLE_KINDS = ['quotes', 'figures', 'questions'] as const satisfies readonly RecordKind[];

/** Whether records of a kind are among them. */
export function isSavable(kind: string): boolean {
  return SAVABLE_KINDS.some((one) => one === kind);
}

/** Why pins are as they were after a press in a card: `noted` a note hangs on what was to be removed. */
export type SaveRefusal = PinFault | 'noted';

/** What a card says of a press: `private` saved in a private window, `silent` the extension did not answer. */
export type SaveWord = 'saved' | 'private' | 'removed' | 'silent' | SaveRefusal;

/** What a card knows of pins, and can do with them. */
export interface Saving extends PinToggle {
  /** What came of the last press, at which record. */
  readonly told: { readonly key: string; readonly word: SaveWord } | undefined;
  /** Opens the view of pins. */
  readonly onOpen: () => void;
}

/** The keys that the records of a brief have as pins, of those that a card may show. */
export function listSavable({ feed, questions, quotes, figures }: Brief): readonly string[] {
  const prefix = toFeedPrefix(feed);
  const toKeys = (kind: RecordRef['kind'], records: readonly { readonly id: string }[]) =>
    records.map(({ id }) => toPinKey({ kind, id: `${prefix}${id}` }));
  const framed = questions.flatMap(({ framings }) => framings.flatMap((framing) => framing.quotes));
  return [...toKeys('questions', questions), ...toKeys('quotes', [...framed, ...quotes]), ...toKeys('figures', figures)];
}
