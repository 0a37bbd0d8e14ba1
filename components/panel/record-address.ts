import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import type { RecordKind } from '../../lib/domain/record-kind.ts';

/** What stands before the ids of a feed's records outside of it: nothing for the extension's own, else "<feed>:". */
export const FeedPrefixContext = createContext('');

/** Gives the ids of records outside of the feed that the view is about. */
export function useRecordId(): (id: string) => string {
  const prefix = useContext(FeedPrefixContext);
  return (id) => `${prefix}${id}`;
}

/** Gives their deep links. */
export function useRecordAddress(): (kind: RecordKind, id: string) => string {
  const toId = useRecordId();
  return (kind, id) => toPanelHash({ tab: 'record', kind, id: toId(id) });
}
