import { useState } from 'preact/hooks';
import type { LoadState } from '../../lib/domain/load-state.ts';
import { toPinKey } from '../../lib/domain/pin.ts';
import type { PinDesk } from '../../lib/domain/pin-desk.ts';
import type { PinFault } from '../../lib/domain/pin-fault.ts';
import type { PinView } from '../../lib/domain/pin-view.ts';
import { Failed } from '../parts/Failed.tsx';
import { toText } from '../parts/sentences.ts';
import { useStrings } from '../strings.ts';
import { type FileCalls, PinFiles } from './PinFiles.tsx';
import { PinList } from './PinList.tsx';
import { PIN_FAULT_WORDS } from './pin-fault-words.ts';

/** All pins, and where they are kept. */
export interface PinsState {
  /** In the reader's own order. */
  readonly pins: readonly PinView[];
  /** How many there are besides that this version does not understand. */
  readonly unread: number;
  /** Why some may stand in one place only, so that they go if the browser loses that. */
  readonly copyFault?: PinFault;
  /** Whether the window is a private one, which they outlive. */
  readonly isPrivate: boolean;
}

/** The props of PinsView. */
export interface PinsViewProps extends FileCalls {
  readonly state: LoadState<PinsState>;
  readonly desk: PinDesk;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onRetry: () => void;
}

/** What the reader keeps: the records as they were pinned, the notes on them, and the way to and from files. */
export function PinsView({ state, onRetry, ...rest }: PinsViewProps) {
  const { t } = useStrings();
  return (
    <div class="view pinview">
      <h1>{t('pins.title')}</h1>
      {state.kind === 'failed' && <Failed text={t('pins.failed')} onRetry={onRetry} />}
      {state.kind === 'loading' && (
        <p class="quiet" role="status">
          {t('pins.loading')}
        </p>
      )}
      {state.kind === 'ready' && <Kept state={state.value} {...rest} />}
    </div>
  );
}

interface KeptProps extends Omit<PinsViewProps, 'state' | 'onRetry'> {
  readonly state: PinsState;
}

function Kept({ state, desk, now, onSaveFile, onOpenFile }: KeptProps) {
  const { t } = useStrings();
  // Undefined while all are to be saved; then the rows have boxes.
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const { pins } = state;
  const wanted = pins.filter(({ entry }) => chosen?.has(toPinKey(entry)) ?? true);
  return (
    <>
      <Notices state={state} />
      {pins.length === 0 && (
        <div>
          <p>{t('pins.empty')}</p>
          <p class="soft">{t('pins.emptyNext')}</p>
        </div>
      )}
      <PinList pins={pins} now={now} desk={desk} chosen={chosen} onChoose={setChosen} />
      <PinFiles
        pins={pins}
        wanted={wanted}
        isChoosing={chosen !== undefined}
        onChoosing={(choosing) => setChosen(choosing ? new Set() : undefined)}
        onSaveFile={onSaveFile}
        onOpenFile={onOpenFile}
      />
    </>
  );
}

function Notices({ state: { copyFault, isPrivate, unread } }: { readonly state: PinsState }) {
  const { t, language } = useStrings();
  return (
    <>
      {copyFault !== undefined && (
        <p class="note">{toText([t('pins.oneCopy'), ...(copyFault === 'full' ? [t(PIN_FAULT_WORDS.full)] : [])], language)}</p>
      )}
      {isPrivate && <p class="note">{t('keeping.private')}</p>}
      {unread > 0 && <p class="note">{t('pins.unread', { count: unread })}</p>}
    </>
  );
}
