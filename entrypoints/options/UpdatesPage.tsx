import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { UpdatesView } from '../../components/updates/UpdatesView.tsx';
import type { FeedFinding, FeedInFile, FeedRefusal, FileFinding, FoundFeed } from '../../lib/domain/feed-finding.ts';
import type { UpdateProgress } from '../../lib/domain/update-progress.ts';
import { loadPackagedText } from '../../lib/messaging/packaged-text.ts';
import type { CommandName, CommandRequest, Telling, UpdatesTold } from '../../lib/messaging/updates-channel.ts';
import { UpdatesConnection } from '../../lib/messaging/updates-connection.ts';
import type { SyncProgress } from '../../lib/sync/progress.ts';
import { toDevice } from '../../lib/updates/device.ts';
import { toFeedId } from '../../lib/updates/find-feed.ts';
import { toHostPattern } from '../../lib/updates/host-pattern.ts';
import { openBundle } from '../../lib/updates/open-bundle.ts';
import { saveFile } from '../../lib/views/save-file.ts';

/** Times on the page are told anew this often, in milliseconds. */
const MINUTE = 60_000;

/** The updates view, wired to the background. */
export function UpdatesPage() {
  const [told, setTold] = useState<Partial<UpdatesTold>>({});
  const [unread, setUnread] = useState<readonly UpdatesTold['unread'][]>([]);
  const [now, setNow] = useState(Date.now());
  const connection = useConnection(({ part, value }) => {
    if (part === 'unread') setUnread((before) => [...before, value]);
    else setTold((before) => ({ ...before, [part]: value }));
    setNow(Date.now());
  });
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  const file = useFile(connection);
  const toStanding = (part: UpdatesTold['unread']) => (unread.includes(part) ? 'unread' : 'reading');
  const { ledger } = told;
  // Gives whether it was carried out.
  const give = <Name extends CommandName>(name: Name, request: CommandRequest<Name>) =>
    connection.give(name, request).then(
      () => true,
      () => false,
    );
  return (
    <UpdatesView
      feeds={told.statuses ?? toStanding('statuses')}
      progress={file.progress ?? told.progress ?? undefined}
      news={told.news ?? toStanding('news')}
      ledger={ledger?.entries.toReversed() ?? toStanding('ledger')}
      dropped={ledger?.dropped ?? 0}
      now={now}
      onCheckNow={() => connection.give('check-now', {}).catch(() => 'failed' as const)}
      onCancel={() => {
        file.cancel();
        void give('cancel', {});
      }}
      onSwitch={({ id }, isOn) => give('switch', { feed: id, isOn })}
      onMove={({ id }, way) => give('move', { feed: id, by: way === 'up' ? -1 : 1 })}
      onRemove={({ id }) => give('remove', { feed: id })}
      onFindFeed={(address) => findFeed(connection, address)}
      onAddFeed={(feed, name, signal) => addFeed(connection, feed, name, signal)}
      onAllow={({ barredAddress = '' }) => allow(connection, barredAddress)}
      onOpenFile={file.open}
      onPinFile={file.pin}
      onReset={() => give('reset', {})}
      onSaveLedger={() =>
        ledger && saveFile({ name: 'parallax-ledger.json', mediaType: 'application/json', text: JSON.stringify(ledger, null, 2) })
      }
      onRetry={() => location.reload()}
    />
  );
}

function useConnection(hear: (telling: Telling) => void): UpdatesConnection {
  const [{ connection, shown }] = useState(() => {
    const until = new AbortController();
    return { connection: new UpdatesConnection(browser.storage, hear, until.signal), shown: until };
  });
  useEffect(() => () => shown.abort(), []);
  return connection;
}

// The page itself updates from a file: a file cannot be handed to the background in every browser.
function useFile(connection: UpdatesConnection) {
  const [progress, setProgress] = useState<UpdateProgress>();
  const [stop, setStop] = useState<AbortController>();
  const device = useMemo(() => toDevice(browser.storage.local, () => loadPackagedText('feed.json')), []);
  const read = async (file: File) => {
    const own = new AbortController();
    setStop(own);
    const onProgress = (now: SyncProgress) => setProgress({ ...now, isFromFile: true });
    const found = await openBundle(file, device, { onProgress, signal: own.signal });
    setProgress(undefined);
    return found;
  };
  const open = async (file: File): Promise<FileFinding> => {
    const found = await read(file);
    if (found.kind === 'unknown') return { kind: 'in-file', file: file.name, fingerprint: found.fingerprint };
    await connection.give('renew', {}).catch(() => null);
    const { feed, outcome } = found;
    return { kind: 'read', feed, outcome: outcome.kind === 'paused' ? { kind: 'kept', fault: 'E_TIMEOUT' } : outcome };
  };
  // Its root is read again, for nothing of what was only looked at is kept.
  const pin = async (file: File, { fingerprint }: FeedInFile, name: string): Promise<FeedRefusal | undefined> => {
    const found = await read(file);
    const fail = (code: string): FeedRefusal => ({ kind: 'failed', fault: { code, at: Date.now(), host: undefined } });
    // It is here by now, or cannot be read any more: opening it says which.
    if (found.kind !== 'unknown') return undefined;
    if (found.fingerprint !== fingerprint) return fail('E_HASH');
    const refusal = await connection.give('pin', { root: found.root, fingerprint, name }).catch(() => fail('E_TIMEOUT'));
    return refusal === null || refusal.kind === 'known' ? undefined : refusal;
  };
  return { progress, open, pin, cancel: () => stop?.abort() };
}

// Nothing may be awaited before it: it must be within the reader's press.
function askLeave(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [toHostPattern(address)] }).catch(() => false);
}

async function allow(connection: UpdatesConnection, address: string): Promise<boolean> {
  if (!(await askLeave(address))) return false;
  // What was barred is no more, whether the check that follows gets through or comes too soon.
  const check = async () => {
    await connection.give('check-now', {});
    await connection.give('renew', {});
  };
  void check().catch(() => {});
  return true;
}

async function findFeed(connection: UpdatesConnection, address: string): Promise<FeedFinding> {
  if (!(await askLeave(address))) return { kind: 'not-allowed', host: new URL(address).host };
  return ask(address, () => connection.give('look', { address }));
}

async function ask(address: string, question: () => Promise<FeedFinding>): Promise<FeedFinding> {
  try {
    return await question();
  } catch {
    // The background stopped in the middle of it.
    return { kind: 'failed', fault: { code: 'E_TIMEOUT', at: Date.now(), host: new URL(address).host } };
  }
}

async function addFeed(
  connection: UpdatesConnection,
  feed: FoundFeed,
  name: string,
  signal: AbortSignal,
): Promise<FeedRefusal | undefined> {
  const { address, fingerprint } = feed;
  const stop = () => void connection.give('stop-adding', {}).catch(() => {});
  signal.addEventListener('abort', stop);
  const finding = await ask(address, () => connection.give('add', { address, fingerprint, name }));
  signal.removeEventListener('abort', stop);
  // What was added meanwhile is what was wanted.
  if (finding.kind !== 'found') return finding.kind === 'known' ? undefined : finding;
  // It was there before the reader's word came.
  if (signal.aborted) await connection.give('remove', { feed: toFeedId(fingerprint) }).catch(() => null);
  return undefined;
}
