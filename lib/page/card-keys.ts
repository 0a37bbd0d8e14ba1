import { type PageKeys, toPageCommand } from '../domain/page-keys.ts';

/** How far an arrow key moves the card, and with Shift, in CSS pixels. */
const STEP_PX = 16;
const LONG_STEP_PX = 96;
/** The handle that moves it. */
const HANDLE = '[data-move]';

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What keys in the card can do. */
export interface CardHearing {
  readonly keys: () => PageKeys | undefined;
  readonly onPin: () => void;
  readonly onBack: () => void;
  readonly canGoBack: () => boolean;
  /** In CSS pixels. */
  readonly onMove: (x: number, y: number) => void;
}

/** Hears keys where the card is, and keeps from the page whatever is done there: it is no business of its shortcuts and menus. */
export function hearCard(spot: HTMLElement, hearing: CardHearing): void {
  for (const type of ['keyup', 'keypress', 'click', 'dblclick', 'contextmenu', 'pointerdown', 'mousedown', 'wheel', 'copy']) {
    spot.addEventListener(type, (event) => event.stopPropagation());
  }
  spot.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.isTrusted && act(event, hearing)) event.preventDefault();
  });
}

function act(event: KeyboardEvent, { keys, onPin, onBack, canGoBack, onMove }: CardHearing): boolean {
  const arrow = event.target instanceof Element && event.target.closest(HANDLE) !== null ? ARROWS[event.key] : undefined;
  if (arrow !== undefined) {
    const step = event.shiftKey ? LONG_STEP_PX : STEP_PX;
    onMove(arrow[0] * step, arrow[1] * step);
    return true;
  }
  const known = keys();
  const command = known && toPageCommand(known, event);
  if (command === 'pin') onPin();
  else if (command === 'back' && canGoBack()) onBack();
  else return false;
  return true;
}
