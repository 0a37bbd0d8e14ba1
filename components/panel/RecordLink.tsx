import type { ComponentChildren } from 'preact';
import type { RecordKind } from '../../lib/domain/record-kind.ts';
import { useRecordAddress } from './record-address.ts';

/** The props of RecordLink. */
export interface RecordLinkProps {
  readonly kind: RecordKind;
  readonly id: string;
  readonly children: ComponentChildren;
}

/** A link to a record by itself. */
export function RecordLink({ kind, id, children }: RecordLinkProps) {
  const toAddress = useRecordAddress();
  return <a href={toAddress(kind, id)}>{children}</a>;
}
