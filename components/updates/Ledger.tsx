import { useState } from 'preact/hooks';
import type { LedgerRow } from '../../lib/domain/ledger-row.ts';
import { toBytesWords } from '../parts/bytes-words.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { type Strings, useStrings } from '../strings.ts';
import { FAULT_WORDS } from './fault-words.ts';
import { toStamp } from './status-words.ts';
import { type Told, Unread } from './Unread.tsx';

const FIRST = 20;
const MORE = 200;
/** Names of files begin with their SHA-256; its beginning tells them apart, and the title has all of it. */
const DIGEST = /\b([\da-f]{8})[\da-f]{56}\b\.?/u;

const NEXT_ROOT = /^(?!1\.)\d+\.root\.json$/u;

const WHYS: { readonly [why in LedgerRow['why']]: string } = {
  schedule: 'ledger.schedule',
  'by-hand': 'ledger.byHand',
  'feed-added': 'ledger.feedAdded',
};

/** The props of Ledger. */
export interface LedgerProps {
  readonly ledger: Told<readonly LedgerRow[]>;
  /** How many there were before these. */
  readonly dropped: number;
  readonly now: number;
  readonly onSave: () => void;
}

/** Every request that was made, the latest first. */
export function Ledger({ ledger, ...known }: LedgerProps) {
  const { t } = useStrings();
  return (
    <SettingsGroup title={t('ledger.title')} wide>
      {typeof ledger === 'string' ? <Unread of={ledger} /> : <Requests ledger={ledger} {...known} />}
    </SettingsGroup>
  );
}

interface RequestsProps extends Omit<LedgerProps, 'ledger'> {
  readonly ledger: readonly LedgerRow[];
}

function Requests({ ledger, dropped, now, onSave }: RequestsProps) {
  const { t } = useStrings();
  const [shown, setShown] = useState(FIRST);
  const rows = ledger.toSorted((one, other) => other.at - one.at);
  const more = Math.min(rows.length - shown, MORE);
  return (
    <>
      <p class="sub">{t(rows.length === 0 ? 'ledger.none' : 'ledger.text')}</p>
      {rows.length > 0 && (
        <>
          <Table rows={rows.slice(0, shown)} now={now} />
          {more <= 0 && dropped > 0 && <p class="t13 soft">{t('ledger.older', { count: dropped })}</p>}
          <div class="btns">
            {more > 0 && (
              <button type="button" class="btn" onClick={() => setShown(shown + more)}>
                {t('ledger.more', { count: more })}
              </button>
            )}
            <button type="button" class="btn" onClick={onSave}>
              {t('ledger.save')}
            </button>
          </div>
        </>
      )}
    </>
  );
}

function Table({ rows, now }: { readonly rows: readonly LedgerRow[]; readonly now: number }) {
  const { t } = useStrings();
  const heads = ['ledger.time', 'ledger.host', 'ledger.file', 'ledger.why', 'ledger.received', 'ledger.result'];
  return (
    <table class="ledger" aria-label={t('ledger.table')}>
      <thead>
        <tr>
          {heads.map((key) => (
            <th key={key} scope="col" class={key === 'ledger.received' ? 'num' : undefined}>
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row key={`${row.at} ${row.host} ${row.file} ${rows.length - at}`} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, now }: { readonly row: LedgerRow; readonly now: number }) {
  const strings = useStrings();
  const { t, language } = strings;
  return (
    <tr>
      <td class="nowrap">
        <time dateTime={new Date(row.at).toISOString()}>{toStamp(row.at, now, strings)}</time>
      </td>
      <td>{row.host}</td>
      <td class="file" title={row.file}>
        {row.file.replace(DIGEST, '$1…')}
      </td>
      <td>{t(WHYS[row.why])}</td>
      <td class="num nowrap">{toBytesWords(row.bytes, language)}</td>
      <td>{toResultWords(row, strings)}</td>
    </tr>
  );
}

// That there is no next root is how a feed says that its keys are as they were.
function toResultWords({ result, file }: LedgerRow, { t }: Strings): string {
  if (result === 'received') return t('ledger.arrived');
  if (result === 'absent') return t(NEXT_ROOT.test(file) ? 'ledger.noNewKeys' : 'ledger.absent');
  if (result === 'unanswered') return t('ledger.unanswered');
  const fault = FAULT_WORDS[result];
  return fault ? t(fault.title) : result;
}
