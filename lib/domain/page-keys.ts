/**
 * What a key can ask for on a page: the next or previous mention, to open the card of the current one or go into it, to close it;
 * and with the focus in the card, to pin it and to go back to the topic shown before.
 */
export const PAGE_COMMANDS = ['next', 'previous', 'enter-card', 'pin', 'back', 'close'] as const;
/** One such wish. */
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** Commands that are heard in the card only, which has the focus then: their keys need no modifier. */
export const CARD_COMMANDS: readonly PageCommand[] = ['pin', 'back'];

/** Keys pressed together: modifiers in this order, then the key by its place on the keyboard (`KeyboardEvent.code`): "Alt+Period". */
export type KeyChord = string;

/** The keys of each command on a page; an empty text is no key. */
export type PageKeys = { readonly [command in PageCommand]: KeyChord };

/** The keys until the reader chooses others. */
export const DEFAULT_PAGE_KEYS: PageKeys = {
  next: 'Alt+Period',
  previous: 'Alt+Comma',
  'enter-card': 'Alt+Enter',
  pin: 'KeyP',
  back: 'Backspace',
  close: 'Escape',
};

/** What of an event of the keyboard says which keys were pressed. */
export type PressedKeys = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code' | 'key'>;

const CHORD = /^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:Meta\+)?[A-Z][A-Za-z0-9]{1,20}$/u;

/**
 * The chord that was pressed. By its place on the keyboard, which is the same under Russian and Kazakh letters, and on a Mac, where
 * Alt types something; the Enter of the number pad is Enter, and Esc is Esc wherever somebody has put it.
 */
export function toChord({ altKey, ctrlKey, metaKey, shiftKey, code, key }: PressedKeys): KeyChord {
  const place = key === 'Escape' ? key : code.replace(/^NumpadEnter$/u, 'Enter');
  const modifiers = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'];
  return [...modifiers.filter((modifier) => modifier !== false), place].join('+');
}

/** The command of which the keys were pressed. */
export function toPageCommand(keys: PageKeys, pressed: PressedKeys): PageCommand | undefined {
  const chord = toChord(pressed);
  return chord === '' ? undefined : PAGE_COMMANDS.find((command) => keys[command] === chord);
}

/**
 * Whether a command may have these keys: a page's own keys must stay its own, so outside the card, Ctrl, Alt or the command key is
 * among them; Esc may close.
 */
export function isChordFor(command: PageCommand, chord: KeyChord): boolean {
  if (!CHORD.test(chord)) return false;
  return CARD_COMMANDS.includes(command) || /(?:Ctrl|Alt|Meta)\+/u.test(chord) || (command === 'close' && chord === 'Escape');
}

/** Keys from storage: what is missing, not understood, or another command's already is as by default, or none. */
export function parsePageKeys(stored: unknown): PageKeys {
  const kept = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Record<PageCommand, unknown>>;
  const taken = new Set<KeyChord>();
  const keys = PAGE_COMMANDS.map((command) => {
    const chord = kept[command];
    const wanted = chord === '' || (typeof chord === 'string' && isChordFor(command, chord)) ? chord : DEFAULT_PAGE_KEYS[command];
    const free = taken.has(wanted) ? '' : wanted;
    taken.add(free);
    return [command, free] as const;
  });
  return Object.fromEntries(keys) as PageKeys;
}
