import type { UiLanguage } from '../domain/language.ts';
import { getPinned, type Pin, toPinKey, toSmallEdition } from '../domain/pin.ts';
import { toRecordWords } from '../domain/record-words.ts';
import {
  ANNOTATION_CONTEXT,
  type Annotation,
  type AnnotationBody,
  type AnnotationTarget,
  toAnnotations,
} from '../export/to-web-annotations.ts';
import { DATA_VERSION, toPinJson } from './pin-data.ts';

/** The properties that carry a pin in whole; the context says that they are ours, so that JSON-LD keeps them. */
export const ANNOTATION_PIN = 'parallax:pin';
/** The version of its form. */
export const ANNOTATION_VERSION = 'parallax:version';

/** A pin as an annotation. */
export type PinAnnotation = Omit<Annotation, 'target'> & {
  readonly created: string;
  readonly target: string | AnnotationTarget | readonly AnnotationTarget[];
  readonly [ANNOTATION_PIN]: string;
  readonly [ANNOTATION_VERSION]: number;
};

/**
 * Pins as W3C Web Annotations in one collection, one each: of a quote or figure on its words, of a question or event on the words of
 * all its quotes, of everything else on the record itself. The reader's note is a body of its own, for commenting.
 */
export function toPinAnnotations(pins: readonly Pin[], language: UiLanguage): object {
  const items = pins.map((pin) => toItem(pin, language));
  return {
    '@context': [ANNOTATION_CONTEXT, { parallax: 'urn:parallax:vocabulary:' }],
    id: 'urn:parallax:pins',
    type: 'AnnotationCollection',
    label: 'Parallax pins',
    total: items.length,
    first: { id: 'urn:parallax:pins:page:1', type: 'AnnotationPage', partOf: 'urn:parallax:pins', startIndex: 0, items },
    last: 'urn:parallax:pins:page:1',
  };
}

function toItem(pin: Pin, language: UiLanguage): PinAnnotation {
  const body = [...toBody(pin, language), ...(pin.note === '' ? [] : [toText('commenting', pin.note)])];
  return {
    id: `urn:parallax:pins:${pin.kind}:${pin.id}`,
    type: 'Annotation',
    created: new Date(pin.at).toISOString(),
    motivation: [...new Set(body.map(({ purpose }) => purpose))],
    body,
    target: toTarget(pin, language),
    [ANNOTATION_VERSION]: DATA_VERSION,
    [ANNOTATION_PIN]: toPinJson(pin),
  };
}

function toBody(pin: Pin, language: UiLanguage): AnnotationBody[] {
  const own = findOwn(pin, language);
  if (own !== undefined) return [...own.body];
  const { kind, id, kept } = pin;
  return [{ ...toText('describing', toRecordWords(kind, getPinned(kept, kind, id), language)), language }];
}

function toTarget(pin: Pin, language: UiLanguage): PinAnnotation['target'] {
  const own = findOwn(pin, language);
  if (own !== undefined) return own.target;
  // A question and an event are on all the words behind them.
  const isOfWords = pin.kind === 'questions' || pin.kind === 'events';
  const targets = isOfWords ? toAnnotations(toSmallEdition(pin.kept).records, language).map(({ target }) => target) : [];
  return targets.length > 0 ? targets : `urn:parallax:${pin.kind}:${pin.id}`;
}

function findOwn({ kind, id, kept }: Pin, language: UiLanguage): Annotation | undefined {
  const own = `urn:parallax:${toPinKey({ kind, id: getPinned(kept, kind, id).id }).replace('/', ':')}`;
  return toAnnotations(toSmallEdition(kept).records, language).find((annotation) => annotation.id === own);
}

function toText(purpose: AnnotationBody['purpose'], value: string): AnnotationBody {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}
