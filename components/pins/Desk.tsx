import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Citation } from '../../lib/domain/citation.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import { toPrefixOf } from '../../lib/domain/official-feed.ts';
import type { RecordRef } from '../../lib/domain/pin.ts';
import type { PinDesk } from '../../lib/domain/pin-desk.ts';
import { FeedPrefixContext, useRecordId } from '../panel/record-address.ts';
import { CopyingContext } from '../parts/CopyCitation.tsx';
import { type RecordSlots, RecordSlotsContext } from '../parts/RecordActions.tsx';
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

const SLOTS: RecordSlots = {
  inLine: (record, before) => (
    <>
      {before}
      <PinHere {...record} />
    </>
  ),
  below: (record) => <NoteHere {...record} />,
};

/** Around a window: every record in it can be pinned and noted. Which feed a record is of, FeedPrefixContext says. */
export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ComponentChildren }) {
  return (
    <DeskContext.Provider value={desk}>
      <RecordSlotsContext.Provider value={SLOTS}>{children}</RecordSlotsContext.Provider>
    </DeskContext.Provider>
  );
}

/** Around records of one edition: each quote and figure can be copied with its source, which names the edition. */
export function CopyScope({ edition, children }: { readonly edition: EditionLabel; readonly children: ComponentChildren }) {
  const copy = useContext(DeskContext)?.copy;
  const copying = useMemo(() => copy && { edition, copy }, [copy, edition]);
  return <CopyingContext.Provider value={copying}>{children}</CopyingContext.Provider>;
}

/** The props of RecordScope. */
export interface RecordScopeProps {
  /** An id of theirs, as it is outside of their feed. */
  readonly id: string;
  readonly edition: EditionLabel;
  readonly children: ComponentChildren;
}

/** Around records of one feed where several feeds stand in one view: says of which feed and edition they are. */
export function RecordScope({ id, edition, children }: RecordScopeProps) {
  return (
    <FeedPrefixContext.Provider value={toPrefixOf(id)}>
      <CopyScope edition={edition}>{children}</CopyScope>
    </FeedPrefixContext.Provider>
  );
}

function PinHere({ kind, id }: RecordRef) {
  const desk = useContext(DeskContext);
  const toId = useRecordId();
  return desk === undefined ? null : <PinButton desk={desk.pins} record={{ kind, id: toId(id) }} />;
}

function NoteHere({ kind, id }: RecordRef) {
  const desk = useContext(DeskContext);
  const toId = useRecordId();
  return desk === undefined ? null : <PinNote desk={desk.pins} record={{ kind, id: toId(id) }} />;
}
