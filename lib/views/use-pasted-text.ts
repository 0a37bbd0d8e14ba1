import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openMatchers } from '../matching/unite-matchers.ts';
import { withoutDerived } from '../matching/without-derived.ts';
import { loadShared } from '../messaging/shared-storage.ts';
import { type ReadText, readText } from './read-text.ts';

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
    const { settings, matchers } = await loadShared(browser.storage);
    const matcher = openMatchers(matchers);
    if (matcher !== undefined) setRead(readText(settings.derivedForms ? matcher : withoutDerived(matcher), text));
  };
  // Without names, before the extension is set up, there is nothing to be found yet.
  return { read, onRead: (text) => void find(text).catch(() => {}), onRemove: () => setRead(undefined) };
}
