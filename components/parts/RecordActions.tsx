import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RecordRef } from '../../lib/domain/pin.ts';

/** What a view has beside every record in it: at the end of its line, and below it. */
export interface RecordSlots {
  readonly inLine: (record: RecordRef) => ComponentChildren;
  readonly below: (record: RecordRef) => ComponentChildren;
}

/** Carries it to every record of a view; without it there is nothing. */
export const RecordSlotsContext = createContext<RecordSlots | undefined>(undefined);

/** What can be done with a record, where its line ends. The id is as the record's own feed has it. */
export function RecordActions(record: RecordRef) {
  return <>{useContext(RecordSlotsContext)?.inLine(record)}</>;
}

/** What the reader has written beside a record, and what came of the actions. */
export function RecordBelow(record: RecordRef) {
  return <>{useContext(RecordSlotsContext)?.below(record)}</>;
}
