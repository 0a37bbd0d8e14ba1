import type { AttributionView } from '../../lib/domain/brief.ts';
import type { DossierSection, DossierWords, Passage } from '../../lib/domain/dossier.ts';
import type { PinView, ShownRecord } from '../../lib/domain/pin-view.ts';
import { toLineSteps } from '../parts/attribution-steps.ts';
import { type Cited, toStepWords } from '../parts/citation-words.ts';
import { toReason } from '../parts/DateText.tsx';
import { toDateWords } from '../parts/date-words.ts';
import { toEditionWords } from '../parts/edition-words.ts';
import { toPositionWords } from '../parts/position-words.ts';
import { toReferenceWords } from '../parts/reference-words.ts';
import type { Strings } from '../strings.ts';
import { KIND_WORDS } from '../updates/kind-words.ts';
import { findStandingKey, toChangeWords, toWholeWords } from './pin-words.ts';

/** What a dossier of pins says to people, in their language. @param now milliseconds since 1970 */
export function toDossierWords(pins: readonly PinView[], now: number, strings: Strings): DossierWords {
  const { t } = strings;
  return {
    title: t('dossier.heading'),
    intro: t('dossier.intro', { count: pins.length, date: toDay(now, strings) }),
    note: t('note.label'),
    data: t('dossier.data'),
    sections: pins.map((pin) => toSection(pin, strings)),
    reference: toReferenceWords(strings),
  };
}

function toSection(pin: PinView, strings: Strings): DossierSection {
  const { t } = strings;
  const { kept, entry, edition, feedName, changes, standing, now } = pin;
  const kind = t(KIND_WORDS[entry.kind].one);
  const { lead, passages } = toTexts(kept, strings);
  const standingKey = findStandingKey(standing);
  const from = feedName === undefined ? [] : [t('pins.feed', { name: feedName })];
  return {
    heading: 'view' in kept && (kept.kind === 'quotes' || kept.kind === 'figures') ? kind : `${kind}: ${toWholeWords(kept)}`,
    ...(lead !== undefined && { lead }),
    passages: [
      ...passages,
      ...(now === undefined
        ? []
        : toTexts(now.record, strings).passages.map((one) => ({ ...one, label: t('pins.asNow', { number: now.edition.number }) }))),
    ],
    place: 'view' in kept && 'by' in kept.view ? toPlace(kept.view.by, strings) : [],
    facts: [
      ...toFacts(kept, strings),
      ...changes.map((change) => toChangeWords(change, strings)),
      ...(standingKey === undefined ? [] : [t(standingKey)]),
      [toEditionWords(edition, strings), ...from].join(', '),
      t('pins.pinnedOn', { date: toDay(entry.at, strings) }),
    ],
  };
}

function toTexts(record: ShownRecord, strings: Strings): { readonly lead?: string; readonly passages: readonly Passage[] } {
  if (!('view' in record)) return { ...(record.text !== undefined && { lead: record.text }), passages: [] };
  switch (record.kind) {
    case 'quotes':
      return { passages: [toPassage(record.view, strings)] };
    case 'figures':
      return { lead: record.view.measure, passages: [toPassage(record.view, strings)] };
    case 'questions':
      return {
        passages: record.view.framings.flatMap(({ label, quotes }) => quotes.map((quote) => ({ ...toPassage(quote, strings), label }))),
      };
    case 'events':
      return {
        lead: toDateWords(record.view.date, strings.language),
        passages: record.view.quotes.map((quote) => toPassage(quote, strings)),
      };
    case 'lexicon':
      return { passages: record.view.words.map(({ text, outlet }) => ({ text, by: outlet })) };
  }
}

function toPassage({ exact, by, note }: Cited, strings: Strings): Passage {
  const { t } = strings;
  return {
    text: by.reported ? exact : t('cite.quoted', { words: exact }),
    by: toAttributionLine(by, strings),
    ...(note !== undefined && { note: t('cite.note', { note }) }),
  };
}

function toAttributionLine(by: AttributionView, strings: Strings): string {
  const toWords = toStepWords(strings);
  return toLineSteps(by, strings)
    .flatMap((step) =>
      step.kind === 'date' ? toDateWords(step.dated, strings.language) : step.kind === 'speaker' ? step.name : toWords(step),
    )
    .reduce((before, step) => strings.t('step.join', { before, step }));
}

function toFacts(record: ShownRecord, { t }: Strings): string[] {
  if (record.kind !== 'quotes' && record.kind !== 'figures') return [];
  const reason = toReason(record.view.by.date, t);
  return reason === undefined ? [] : [reason];
}

function toPlace(by: AttributionView, strings: Strings): string[] {
  const { t } = strings;
  const fact = (name: string, value: string) => t('dossier.fact', { name, value });
  return [
    fact(t('provenance.source'), by.sourceTitle),
    ...(by.url === undefined ? [] : [by.url]),
    fact(t('provenance.position'), toPositionWords(by, strings)),
    fact(t('provenance.digest'), by.sourceSha256),
  ];
}

function toDay(at: number, { language }: Strings): string {
  const date = new Date(at);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return toDateWords({ date: day }, language);
}
