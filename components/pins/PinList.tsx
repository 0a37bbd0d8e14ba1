import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type RecordRef, toPinKey } from '../../lib/domain/pin.ts';
import type { PinDesk } from '../../lib/domain/pin-desk.ts';
import type { PinView } from '../../lib/domain/pin-view.ts';
import { RecordSlotsContext } from '../parts/RecordActions.tsx';
import { useStrings } from '../strings.ts';
import { PinRow, type Way } from './PinRow.tsx';
import { type ListChoice, PinTools } from './PinTools.tsx';
import { PIN_FAULT_WORDS } from './pin-fault-words.ts';
import { toShortWords } from './pin-words.ts';
import { useMoveFocus } from './use-move-focus.ts';

/** The props of PinList. */
export interface PinListProps {
  readonly pins: readonly PinView[];
  readonly now: number;
  readonly desk: PinDesk;
  /** Keys of those that are chosen for a file; undefined where none can be. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const FEW = 50;

/** The pins one below the other, in the reader's own order or by date, found by words when they are many. */
export function PinList({ pins, now, desk, chosen, onChoose }: PinListProps) {
  const { t } = useStrings();
  const [choice, setChoice] = useState<ListChoice>({ order: 'own', query: '' });
  const [limit, setLimit] = useState(FEW);
  const list = useRef<HTMLUListElement>(null);
  const shown = toShown(pins, choice);
  const { moved, move } = useMoveFocus(list, shown, desk.onMove);
  const isOwnOrder = choice.order === 'own' && choice.query.trim() === '';
  const toWays = (at: number): Way[] => {
    if (!isOwnOrder) return [];
    return [...(at > 0 ? (['up'] as const) : []), ...(at < shown.length - 1 ? (['down'] as const) : [])];
  };
  return (
    <>
      {pins.length > 1 && <PinTools choice={choice} shown={shown.length} all={pins.length} onChoose={setChoice} />}
      <Undo desk={desk} pins={pins} />
      <RecordSlotsContext.Provider value={undefined}>
        <ul class="pins" ref={list}>
          {shown.slice(0, limit).map((pin, at) => (
            <PinRow
              key={toPinKey(pin.entry)}
              pin={pin}
              now={now}
              ways={toWays(at)}
              isChosen={chosen?.has(toPinKey(pin.entry))}
              desk={desk}
              onChoose={(isChosen) => onChoose(withKey(chosen ?? new Set(), pin.entry, isChosen))}
              onMove={(way) => move(pin, way)}
              onRemove={() => desk.onRemove(pin.entry)}
            />
          ))}
        </ul>
      </RecordSlotsContext.Provider>
      {shown.length > limit && (
        <button type="button" class="link more" onClick={() => setLimit(limit + FEW)}>
          {t('pins.more', { count: shown.length - limit })}
        </button>
      )}
      <p class="off" role="status">
        {moved && t('pins.place', { words: toShortWords(moved.pin.kept), number: moved.place + 1, of: shown.length })}
      </p>
    </>
  );
}

function toShown(pins: readonly PinView[], { order, query }: ListChoice): readonly PinView[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = pins.filter(({ searched, entry }) => words.every((word) => `${searched} ${entry.note.toLowerCase()}`.includes(word)));
  return order === 'own' ? found : found.toSorted((a, b) => b.entry.at - a.entry.at);
}

function withKey(keys: ReadonlySet<string>, ref: RecordRef, isIn: boolean): ReadonlySet<string> {
  const others = new Set(keys);
  if (isIn) others.add(toPinKey(ref));
  else others.delete(toPinKey(ref));
  return others;
}

// The row that was removed has taken the focus with it; the way back is where the focus goes.
function Undo({ desk, pins }: { readonly desk: PinDesk; readonly pins: readonly PinView[] }) {
  const { t } = useStrings();
  const button = useRef<HTMLButtonElement>(null);
  const seen = useRef(new Map<string, string>());
  for (const { entry, kept } of pins) seen.current.set(toPinKey(entry), toShortWords(kept));
  const words = desk.removed && seen.current.get(toPinKey(desk.removed));
  useLayoutEffect(() => {
    if (words !== undefined) button.current?.focus();
  }, [words]);
  return (
    <div role="status">
      {words !== undefined && (
        <p class="note">
          {t('pins.removed', { words })}{' '}
          <button type="button" class="link" ref={button} onClick={desk.onUndo}>
            {t('pins.undo')}
          </button>
        </p>
      )}
      {desk.fault !== undefined && <p class="note">{t(PIN_FAULT_WORDS[desk.fault.fault])}</p>}
    </div>
  );
}
