import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { UpdatesView } from '../../components/updates/UpdatesView.tsx';
import type { FeedFinding } from '../../lib/domain/feed-finding.ts';
import type { FeedFault } from '../../lib/domain/feed-status.ts';
import type { UpdateOutcome, UpdateProgress } from '../../lib/domain/update-progress.ts';
import { loadPackagedText } from '../../lib/messaging/packaged-text.ts';
import type { CommandName, CommandRequest, UpdatesTold } from '../../lib/messaging/updates-channel.ts';
import { UpdatesConnection } from '../../lib/messaging/updates-connection.ts';
import { toDevice } from '../../lib/updates/device.ts';
import { toHostPattern } from '../../lib/updates/host-pattern.ts';
import { openBundle } from '../../lib/updates/open-bundle.ts';
import { saveFile } from '../../lib/views/save-file.ts';

/** Times on the page are told anew this often, in milliseconds. */
const MINUTE = 60_000;

/** The updates view, wired to the background. */
export function UpdatesPage() {
  const [told, setTold] = useState<Partial<UpdatesTold>>({});
  const [now, setNow] = useState(Date.now());
  const connection = useConnection((part) => {
    setTold((before) => ({ ...before, ...part }));
    setNow(Date.now());
  });
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  const file = useFile(connection);
  if (told.statuses === undefined || connection === undefined) return null;
  const { statuses, news = [], ledger = { entries: [], dropped: 0 } } = told;
  const give = <Name extends CommandName>(name: Name, request: CommandRequest<Name>) => {
    // What cannot be carried out now shows in that nothing changes; the reader presses again.
    connection.give(name, request).catch(() => {});
  };
  return (
    <UpdatesView
      feeds={statuses}
      progress={file.progress ?? told.progress ?? undefined}
      news={news}
      ledger={ledger.entries.toReversed()}
      dropped={ledger.dropped}
      now={now}
      onCheckNow={() => connection.give('check-now', {}).catch(() => 'checked' as const)}
      onCancel={() => {
        file.cancel();
        give('cancel', {});
      }}
      onSwitch={({ id }, isOn) => give('switch', { feed: id, isOn })}
      onMove={({ id }, way) => give('move', { feed: id, by: way === 'up' ? -1 : 1 })}
      onRemove={({ id }) => give('remove', { feed: id })}
      onFindFeed={(address) => findFeed(connection, address)}
      onAddFeed={async ({ address, fingerprint }, name) =>
        toFault(await ask(address, () => connection.give('add', { address, fingerprint, name })), address)
      }
      onOpenFile={file.open}
      onReset={() => give('reset', {})}
      onSaveLedger={() => saveFile({ name: 'parallax-ledger.json', mediaType: 'application/json', text: JSON.stringify(ledger, null, 2) })}
    />
  );
}

function useConnection(hear: (part: Partial<UpdatesTold>) => void): UpdatesConnection | undefined {
  const [connection, setConnection] = useState<UpdatesConnection>();
  useEffect(() => {
    const shown = new AbortController();
    setConnection(new UpdatesConnection(browser.storage, ({ part, value }) => hear({ [part]: value }), shown.signal));
    return () => shown.abort();
  }, []);
  return connection;
}

// The page itself updates from a file: a file cannot be handed to the background in every browser.
function useFile(connection: UpdatesConnection | undefined) {
  const [progress, setProgress] = useState<UpdateProgress>();
  const [stop, setStop] = useState<AbortController>();
  const device = useMemo(() => toDevice(browser.storage.local, () => loadPackagedText('feed.json')), []);
  const open = async (file: File): Promise<UpdateOutcome> => {
    const own = new AbortController();
    setStop(own);
    const outcome = await openBundle(file, device, { onProgress: setProgress, signal: own.signal });
    await connection?.give('renew', {}).catch(() => null);
    setProgress(undefined);
    return outcome.kind === 'paused' ? { kind: 'kept', fault: 'E_TIMEOUT' } : outcome;
  };
  return { progress, open, cancel: () => stop?.abort() };
}

// Leave is asked for before anything is awaited: it must be within the reader's press.
async function findFeed(connection: UpdatesConnection, address: string): Promise<FeedFinding> {
  const asked = browser.permissions.request({ origins: [toHostPattern(address)] });
  const isAllowed = await asked.catch(() => false);
  if (!isAllowed) return { kind: 'not-allowed', host: new URL(address).host };
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

function toFault(finding: FeedFinding, address: string): FeedFault | undefined {
  if (finding.kind === 'failed') return finding.fault;
  // It was added meanwhile, which is what was wanted.
  if (finding.kind !== 'not-allowed') return undefined;
  return { code: 'E_NET', at: Date.now(), host: new URL(address).host };
}
