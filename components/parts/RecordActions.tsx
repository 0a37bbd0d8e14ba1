import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RecordRef } from '../../lib/domain/pin.ts';

/** What a view has beside every record in it: at the end of its line, and below it. */
export interface RecordSlots {
  /** @param before what stands there in every view */
  readonly inLine: (record: RecordRef, before?: ComponentChildren) => ComponentChildren;
  readonly below: (record: RecordRef) => ComponentChildren;
}

/** Carries it to every record of a view; without it there is nothing. */
export const RecordSlotsContext = createContext<RecordSlots | undefined>(undefined);

/** What can be done with a record, where its line ends, after what stands there in every view. The id is as the record's own feed has it. */
export function RecordActions({ children, ...record }: RecordRef & { readonly children?: ComponentChildren }) {
  const slots = useContext(RecordSlotsContext);
  return <>{slots === undefined ? children : slots.inLine(record, children)}</>;
}

/** What the reader has written beside a record, and what came of the actions. */
export function RecordBelow(record: RecordRef) {
  return <>{useContext(RecordSlotsContext)?.below(record)}</>;
}
