import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { type RecordRef, toPinKey } from '../../lib/domain/pin.ts';
import type { PinView } from '../../lib/domain/pin-view.ts';
import type { Way } from './PinRow.tsx';

interface Move {
  readonly key: string;
  readonly way: Way;
  readonly from: number;
  readonly isDone: boolean;
}

/**
 * Moves a pin and keeps the focus with it: an element that changes its place loses it, and at an end of the list its button is gone.
 * Gives the pin that was moved last with the place, from 0, that it has come to.
 */
export function useMoveFocus(
  list: RefObject<HTMLElement | null>,
  shown: readonly PinView[],
  onMove: (ref: RecordRef, by: 1 | -1) => void,
): { readonly moved: { readonly pin: PinView; readonly place: number } | undefined; readonly move: (pin: PinView, way: Way) => void } {
  const [last, setLast] = useState<Move>();
  const place = shown.findIndex(({ entry }) => toPinKey(entry) === last?.key);
  useLayoutEffect(() => {
    if (last === undefined || last.isDone || place === last.from) return;
    const row = list.current?.children[place];
    const button = row?.querySelector<HTMLElement>(`[data-way="${last.way}"]`) ?? row?.querySelector<HTMLElement>('[data-way]');
    button?.focus();
    setLast({ ...last, isDone: true });
  }, [last, place]);
  const pin = last?.isDone === true ? shown[place] : undefined;
  return {
    moved: pin && { pin, place },
    move: ({ entry }, way) => {
      const from = shown.findIndex((one) => toPinKey(one.entry) === toPinKey(entry));
      setLast({ key: toPinKey(entry), way, from, isDone: false });
      onMove(entry, way === 'up' ? -1 : 1);
    },
  };
}
