import type { DossierSection, DossierWords } from '../domain/dossier.ts';
import type { UiLanguage } from '../domain/language.ts';
import { getPinned, type Pin, toOwnId, toSmallEdition } from '../domain/pin.ts';
import { toRecordWords } from '../domain/record-words.ts';
import { type CslItem, toCslDate, toCslItems } from '../export/to-csl.ts';
import { DATA_VERSION, toPinData } from './pin-data.ts';

/** Under which name `custom`, which CSL-JSON leaves to programs, carries a pin in whole. */
export const CSL_KEY = 'parallax-pin';

/**
 * Pins as items of CSL-JSON, one each: a quote or figure is the article it stands in, a source itself, and everything else an entry
 * of the corpus, which has its name and edition. What was said, what became of it and the reader's note stand in `annote`.
 * @param words a section for each pin, in order
 */
export function toPinCsl(pins: readonly Pin[], { sections, reference }: DossierWords, language: UiLanguage): CslItem[] {
  return pins.map((pin, at) => {
    const { kind, id, kept, note } = pin;
    const record = getPinned(kept, kind, id);
    const items = toCslItems(toSmallEdition(kept), language, reference);
    const source = kind === 'sources' ? toOwnId({ id }) : 'source' in record ? record.source : undefined;
    const item = items.find((one) => one.id === source) ?? toEntry(pin, language);
    const annote = toAnnote(sections[at], note);
    return {
      ...item,
      id: `${kind}/${id}`,
      ...(annote !== '' && { annote }),
      custom: { [CSL_KEY]: { version: DATA_VERSION, pin: toPinData(pin) } },
    };
  });
}

// What the corpus itself says is its own: no source has put it together so.
function toEntry({ kind, id, kept }: Pin, language: UiLanguage): Omit<CslItem, 'id' | 'custom'> {
  const corpus = kept.feedName ?? 'Parallax';
  return {
    type: 'entry',
    title: toRecordWords(kind, getPinned(kept, kind, id), language),
    'container-title': corpus,
    author: [{ literal: corpus }],
    issued: toCslDate(kept.edition),
    edition: kept.edition.number,
    language,
  };
}

function toAnnote(section: DossierSection | undefined, note: string): string {
  const { lead, passages = [], facts = [] } = section ?? {};
  const quoted = passages.map(({ label, text, by, note: own }) => [label, text, by, own].filter((line) => line !== undefined).join('\n'));
  return [lead, ...quoted, facts.join('\n'), note].filter((part) => part !== undefined && part !== '').join('\n\n');
}
