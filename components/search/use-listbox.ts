import { useState } from 'preact/hooks';

/** A list of options below a field: whether it is open, and which option is the one that Enter takes. */
export interface Listbox {
  readonly isOpen: boolean;
  /** -1 where none is. */
  readonly active: number;
  readonly open: () => void;
  readonly close: () => void;
  /** Answers a key pressed in the field; tells whether it was one for the list. */
  readonly onKey: (key: string) => boolean;
}

/** The keys of a combobox with a list (WAI-ARIA Authoring Practices 1.2): arrows open it and move, Enter takes, Escape closes. */
export function useListbox(count: number, take: (at: number) => void): Listbox {
  const [isWanted, setWanted] = useState(false);
  const [at, setAt] = useState(-1);
  const isOpen = isWanted && count > 0;
  const active = isOpen && at < count ? at : -1;
  const move = (step: 1 | -1) => {
    setWanted(true);
    setAt((Math.max(active, step === 1 ? -1 : 0) + step + count) % count);
  };
  const close = () => {
    setWanted(false);
    setAt(-1);
  };
  return {
    isOpen,
    active,
    open: () => {
      setWanted(true);
      setAt(-1);
    },
    close,
    onKey: (key) => {
      if (count > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) move(key === 'ArrowDown' ? 1 : -1);
      else if (isOpen && key === 'Escape') close();
      else if (active >= 0 && key === 'Enter') {
        setAt(-1);
        take(active);
      } else return false;
      return true;
    },
  };
}
