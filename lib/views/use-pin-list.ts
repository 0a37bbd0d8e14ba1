import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { DossierFormat, DossierWords, ImportOutcome } from '../domain/dossier.ts';
import type { UiLanguage } from '../domain/language.ts';
import type { LoadState } from '../domain/load-state.ts';
import { byPlace, type Pin, toPinKey } from '../domain/pin.ts';
import type { PinFault } from '../domain/pin-fault.ts';
import type { PinView } from '../domain/pin-view.ts';
import { mergePins } from '../pins/merge-pins.ts';
import { toPinFault } from '../pins/pin-fault.ts';
import { loadPins } from '../pins/whole-pins.ts';
import { readRecords } from '../updates/read-records.ts';
import { askToPersist, openPins } from './keep-record.ts';
import { loadPinViews } from './load-pin-views.ts';
import { saveFile } from './save-file.ts';
import { usePinCount } from './use-pins.ts';
import { RECORDS, useEditionCount } from './use-records.ts';

/** All pins as the view of them shows them. */
export interface PinList {
  /** In the reader's own order. */
  readonly pins: readonly PinView[];
  /** How many there are besides that this version does not understand. */
  readonly unread: number;
  /** Why some may stand in one place only, so that they go if the browser loses that; undefined where all stand in two. */
  readonly copyFault?: PinFault;
  /** Whether the window is a private one, which they outlive. */
  readonly isPrivate: boolean;
}

/** The pins with their words, loaded anew when pins or editions change: what is shown stays until that is there. */
export function usePinList(language: UiLanguage): { readonly state: LoadState<PinList>; readonly again: () => void } {
  const [state, setState] = useState<LoadState<PinList>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const [pins, editions] = [usePinCount(), useEditionCount()];
  useEffect(() => {
    let current = true;
    loadList(language).then(
      (value) => current && setState({ kind: 'ready', value }),
      () => current && setState({ kind: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [language, pins, editions, attempt]);
  return { state, again: () => setAttempt(attempt + 1) };
}

async function loadList(language: UiLanguage): Promise<PinList> {
  const room = openPins();
  // First what was thrown away comes back.
  const failed = await room.loadCopyFault();
  const { pins, unread } = await loadPins(room);
  const views = await loadPinViews(pins, room, (feed, read) => readRecords(feed, RECORDS, read), language);
  return {
    pins: views,
    unread,
    isPrivate: browser.extension.inIncognitoContext,
    ...(failed !== undefined && { copyFault: toPinFault(failed) }),
  };
}

/**
 * Offers pins as a file made on the device; nothing is sent for it.
 * @param chosen keys of those wanted, in the order of the file
 * @returns why that could not be done
 */
export async function saveDossier(
  chosen: readonly string[],
  format: DossierFormat,
  words: DossierWords,
  language: UiLanguage,
): Promise<PinFault | undefined> {
  try {
    const [{ pins }, { toDossierFile }] = await Promise.all([loadPins(openPins()), import('../pins/to-dossier-file.ts')]);
    const byKey = new Map(pins.map((pin) => [toPinKey(pin), pin]));
    const wanted = chosen.flatMap((key): Pin[] => {
      const pin = byKey.get(key);
      return pin === undefined ? [] : [pin];
    });
    saveFile(toDossierFile(wanted, format, `parallax-pins-${toDay(new Date())}`, words, language));
    return undefined;
  } catch (error) {
    return toPinFault(error);
  }
}

/** Takes in the pins of a file that was saved before, in whichever of the formats. */
export async function openDossier(file: File): Promise<ImportOutcome> {
  const { LONGEST_FILE, readDossier } = await import('../pins/read-dossier.ts');
  if (file.size > LONGEST_FILE) return { kind: 'refused', fault: 'too-large' };
  try {
    const read = readDossier(await file.text());
    if ('fault' in read) return { kind: 'refused', fault: read.fault };
    void askToPersist();
    const counts = await mergePins(openPins(), read.pins.toSorted(byPlace));
    return { kind: 'taken', counts, leftOut: read.leftOut };
  } catch (error) {
    return { kind: 'failed', fault: toPinFault(error) };
  }
}

function toDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
