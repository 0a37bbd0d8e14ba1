import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** A way to a file of the reader's. */
export interface FileChoice {
  /** Stands beside the button: hidden, for its own words are the browser's, in the browser's language. */
  readonly field: VNode;
  /** Opens the browser's window to choose a file; to be called by a press. */
  readonly choose: () => void;
}

/** Lets a button of ours ask for a file. `accept` lists the endings that are offered; without it all are. */
export function useFileChoice(onFile: (file: File) => void, accept?: string): FileChoice {
  const input = useRef<HTMLInputElement>(null);
  const take = (chosen: HTMLInputElement) => {
    const [file] = chosen.files ?? [];
    chosen.value = ''; // else the same file could not be opened again
    if (file !== undefined) onFile(file);
  };
  const field = <input type="file" hidden accept={accept} ref={input} onChange={({ currentTarget }) => take(currentTarget)} />;
  return { field, choose: () => input.current?.click() };
}
