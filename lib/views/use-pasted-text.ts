import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { loadShared } from '../messaging/shared-storage.ts';
import type { ReadText } from './read-text.ts';

/** A text that the reader pasted because its page cannot be read, and the ways to have one read and removed. */
export interface PastedText {
  /** Undefined where there is none. */
  readonly read: ReadText | undefined;
  readonly onRead: (text: string) => void;
  readonly onRemove: () => void;
}

/** Reads pasted texts in the view itself, with the names that pages are read with; they are kept nowhere. */
export function usePastedText(): PastedText {
  const [read, setRead] = useState<ReadText>();
  const find = async (text: string) => {
    // Few paste: what reads comes with the first who does.
    const [{ readText }, { settings, matchers }] = await Promise.all([import('./read-text.ts'), loadShared(browser.storage)]);
    setRead(readText(text, matchers, settings ?? DEFAULT_SETTINGS));
  };
  return { read, onRead: (text) => void find(text).catch(() => {}), onRemove: () => setRead(undefined) };
}
