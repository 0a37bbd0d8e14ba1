/** What of a drag there is to know. */
export interface Dragging {
  /** Where it may begin, with what lies there. */
  readonly mayBegin: (target: Element) => boolean;
  /** How far the pointer has gone since it was last told, in CSS pixels. */
  readonly onMove: (x: number, y: number) => void;
  /** The pointer has let go. @param isMeant and was not taken away by the browser */
  readonly onEnd?: (isMeant: boolean) => void;
}

/** Follows a pointer that drags an area, from the press to its end, wherever it goes meanwhile. */
export function followDrags(area: HTMLElement, { mayBegin, onMove, onEnd }: Dragging): void {
  let last: { readonly id: number; readonly x: number; readonly y: number } | undefined;
  area.addEventListener('pointerdown', ({ isTrusted, isPrimary, button, target, pointerId, clientX, clientY }) => {
    if (!isTrusted || !isPrimary || button !== 0 || !(target instanceof Element) || !mayBegin(target)) return;
    last = { id: pointerId, x: clientX, y: clientY };
    area.setPointerCapture(pointerId);
  });
  area.addEventListener('pointermove', ({ isTrusted, pointerId, clientX, clientY }) => {
    if (!isTrusted || last === undefined || last.id !== pointerId) return;
    const [x, y] = [clientX - last.x, clientY - last.y];
    last = { id: pointerId, x: clientX, y: clientY };
    if (x !== 0 || y !== 0) onMove(x, y);
  });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    area.addEventListener(type, ({ isTrusted, pointerId }) => {
      if (!isTrusted || last === undefined || last.id !== pointerId) return;
      last = undefined;
      onEnd?.(type === 'pointerup');
    });
  }
}
