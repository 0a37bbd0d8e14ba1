import { toPanelHash } from '../../lib/domain/panel-route.ts';
import type { PinDesk } from '../../lib/domain/pin-desk.ts';
import type { PinView } from '../../lib/domain/pin-view.ts';
import { toEditionWords } from '../parts/edition-words.ts';
import { toMoment } from '../parts/time-words.ts';
import { useStrings } from '../strings.ts';
import { KIND_WORDS } from '../updates/kind-words.ts';
import { CopyScope } from './Desk.tsx';
import { KeptRecord } from './KeptRecord.tsx';
import { NoteSlot } from './NoteSlot.tsx';
import { findStandingKey, toChangeWords, toShortWords } from './pin-words.ts';

/** Where a pin can be moved. */
export type Way = 'up' | 'down';

const WAYS: { readonly [way in Way]: { readonly word: string; readonly label: string } } = {
  up: { word: 'pins.up', label: 'pins.upOf' },
  down: { word: 'pins.down', label: 'pins.downOf' },
};

/** The props of PinRow. */
export interface PinRowProps {
  readonly pin: PinView;
  readonly now: number;
  /** Where it can be moved. */
  readonly ways: readonly Way[];
  /** Given, it can be chosen for a file. */
  readonly isChosen?: boolean | undefined;
  readonly desk: PinDesk;
  readonly onChoose: (chosen: boolean) => void;
  readonly onMove: (way: Way) => void;
  readonly onRemove: () => void;
}

/** One pin: the record as it was pinned, what became of it since, the note, and what can be done with it. */
export function PinRow(props: PinRowProps) {
  const { pin, now, ways, isChosen, desk, onChoose, onMove, onRemove } = props;
  const strings = useStrings();
  const { t, language } = strings;
  const { entry } = pin;
  const words = toShortWords(pin.kept);
  const moveByKey = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined;
    // In a text these keys are the text's.
    if (!event.altKey || way === undefined || !ways.includes(way) || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    onMove(way);
  };
  return (
    <li class="pin" onKeyDown={moveByKey}>
      <div class="kind">
        {isChosen !== undefined && (
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t('dossier.choose', { words })}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
          />
        )}
        <h2>{t(KIND_WORDS[entry.kind].one)}</h2>
        <span>{toEditionWords(pin.edition, strings)}</span>
        {pin.feedName !== undefined && <span>{t('pins.feed', { name: pin.feedName })}</span>}
        <span>{t('pins.pinnedOn', { date: toMoment(entry.at, now, language).date })}</span>
      </div>
      <PinNews pin={pin} />
      <NoteSlot note={entry.note} of={words} onSave={(note) => desk.onSaveNote(entry, note)} />
      <div class="acts">
        {pin.standing === 'here' && (
          <a href={toPanelHash({ tab: 'record', kind: entry.kind, id: entry.id })} aria-label={t('pins.openOf', { words })}>
            {t('pins.open')}
          </a>
        )}
        {ways.map((way) => (
          <button
            key={way}
            type="button"
            class="link"
            data-way={way}
            aria-label={t(WAYS[way].label, { words })}
            onClick={() => onMove(way)}
          >
            {t(WAYS[way].word)}
          </button>
        ))}
        <button type="button" class="link" aria-label={t('pins.removeOf', { words })} onClick={onRemove}>
          {t('action.remove')}
        </button>
      </div>
    </li>
  );
}

function PinNews({ pin }: { readonly pin: PinView }) {
  const strings = useStrings();
  const { t } = strings;
  const { standing, changes, now } = pin;
  const key = findStandingKey(standing);
  return (
    <>
      {(changes.length > 0 || key !== undefined) && (
        <div class="note">
          {changes.map((change) => (
            <p key={`${change.edition} ${change.reason}`}>{toChangeWords(change, strings)}</p>
          ))}
          {key !== undefined && <p>{t(key)}</p>}
        </div>
      )}
      {now !== undefined && <p class="label">{t('pins.asPinned', { number: pin.edition.number })}</p>}
      <Shown pin={pin} />
      {now !== undefined && standing === 'here' && (
        <>
          <p class="label">{t('pins.asNow', { number: now.edition.number })}</p>
          <CopyScope edition={now.edition}>
            <KeptRecord record={now.record} edition={now.edition} />
          </CopyScope>
        </>
      )}
    </>
  );
}

// Struck through when it was withdrawn: the words stay readable, and what is said before them says why.
function Shown({ pin }: { readonly pin: PinView }) {
  const record = <KeptRecord record={pin.kept} edition={pin.edition} />;
  return <CopyScope edition={pin.edition}>{pin.standing === 'withdrawn' ? <del class="struck">{record}</del> : record}</CopyScope>;
}
