import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Citation } from '../../lib/domain/citation.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import { OFFICIAL_FEED } from '../../lib/domain/official-feed.ts';
import type { RecordRef } from '../../lib/domain/pin.ts';
import type { PinDesk } from '../../lib/domain/pin-desk.ts';
import { CopyingContext } from '../parts/CopyQuote.tsx';
import { RecordSlotsContext } from '../parts/RecordActions.tsx';
import { PinButton } from './PinButton.tsx';
import { PinNote } from './PinNote.tsx';

/** What a window of ours can do with the records in it. */
export interface Desk {
  readonly pins: PinDesk;
  /** Puts a citation on the clipboard; tells whether the browser took it. */
  readonly copy: (citation: Citation) => Promise<boolean>;
}

/** Carries it from the window to every view in it. */
export const DeskContext = createContext<Desk | undefined>(undefined);

/** The props of RecordScope. */
export interface RecordScopeProps {
  /** The feed that the records within are of, and its edition. */
  readonly feed: string;
  readonly edition: EditionLabel;
  readonly children: ComponentChildren;
}

/** Around records of one feed: each can be pinned, noted and, where it is a quote, copied with its source. */
export function RecordScope({ feed, edition, children }: RecordScopeProps) {
  const desk = useContext(DeskContext);
  const toOutside = ({ kind, id }: RecordRef): RecordRef => ({ kind, id: feed === OFFICIAL_FEED ? id : `${feed}:${id}` });
  const copying = useMemo(() => desk && { edition, copy: desk.copy }, [desk?.copy, edition]);
  if (desk === undefined) return <>{children}</>;
  const slots = {
    inLine: (record: RecordRef) => <PinButton desk={desk.pins} record={toOutside(record)} />,
    below: (record: RecordRef) => <PinNote desk={desk.pins} record={toOutside(record)} />,
  };
  return (
    <CopyingContext.Provider value={copying}>
      <RecordSlotsContext.Provider value={slots}>{children}</RecordSlotsContext.Provider>
    </CopyingContext.Provider>
  );
}
