import { useRef, useState } from 'preact/hooks';
import type { FeedInFile, FeedRefusal, FileFinding } from '../../lib/domain/feed-finding.ts';
import { useFileChoice } from '../parts/use-file-choice.tsx';

/** What can be done with a file that a reader opens. */
export interface FileCalls {
  /** Updates the feed that a file is of; of a feed that is not here nothing is taken. Never rejects. */
  readonly onOpenFile: (file: File) => Promise<FileFinding>;
  /** Pins the root in a file, which the reader has compared. Resolves with what kept it from being pinned. */
  readonly onPinFile: (file: File, found: FeedInFile, name: string) => Promise<FeedRefusal | undefined>;
}

/** How far the reading of a file has come. */
export type Reading =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'read'; readonly finding: Exclude<FileFinding, FeedInFile>; readonly at: number }
  | {
      readonly kind: 'compare';
      readonly file: File;
      readonly found: FeedInFile;
      readonly isBusy: boolean;
      readonly refusal: FeedRefusal | undefined;
    };

/** Lets a reader choose a file and opens it, and knows what became of it. */
export function useOpenedFile({ onOpenFile, onPinFile }: FileCalls, now: number) {
  const opener = useRef<HTMLButtonElement>(null);
  const [reading, setReading] = useState<Reading>({ kind: 'none' });
  const read = async (file: File) => {
    setReading({ kind: 'reading' });
    const finding = await onOpenFile(file);
    if (finding.kind === 'read') setReading({ kind: 'read', finding, at: now });
    else setReading({ kind: 'compare', file, found: finding, isBusy: false, refusal: undefined });
  };
  const choice = useFileChoice((file) => void read(file));
  const clear = () => setReading({ kind: 'none' });
  const close = () => {
    clear();
    opener.current?.focus();
  };
  const pin = async (file: File, found: FeedInFile, name: string) => {
    setReading({ kind: 'compare', file, found, isBusy: true, refusal: undefined });
    const refusal = await onPinFile(file, found, name);
    if (refusal !== undefined) return setReading({ kind: 'compare', file, found, isBusy: false, refusal });
    opener.current?.focus();
    await read(file);
  };
  return { ...choice, reading, opener, clear, close, pin };
}
