import type { PinFault } from './pin-fault.ts';
import type { ReferenceWords } from './reference-words.ts';

/** Formats of a dossier; each carries every pin in whole, so that each can be read again. */
export const DOSSIER_FORMATS = ['markdown', 'csv', 'csl-json', 'web-annotation'] as const;
/** One such format. */
export type DossierFormat = (typeof DOSSIER_FORMATS)[number];

/** Words that a dossier quotes, under a label where it has several. */
export interface Passage {
  readonly label?: string;
  readonly text: string;
  /** The line of attribution. */
  readonly by?: string;
  /** What the corpus notes of them, told apart from them. */
  readonly note?: string;
}

/** One pin in the reader's language, in plain text. */
export interface DossierSection {
  readonly heading: string;
  /** What the record says in our own voice, before the words of sources. */
  readonly lead?: string;
  readonly passages: readonly Passage[];
  /** A line each: what a reference by itself says of where it stands. */
  readonly place: readonly string[];
  /** A line each: what is to be known of it, what became of it, when it was pinned. */
  readonly facts: readonly string[];
}

/** What a dossier that people read says around its pins, in the reader's language. */
export interface DossierWords {
  readonly title: string;
  readonly intro: string;
  /** The label of a note. */
  readonly note: string;
  /** What stands before the data from which the pins are read again. */
  readonly data: string;
  /** One for each pin, in order. */
  readonly sections: readonly DossierSection[];
  /** What references say in words. */
  readonly reference: ReferenceWords;
}

/** Why nothing of a file was taken in: nothing in it, more than is read, no format of ours, or none of its entries is a pin. */
export const DOSSIER_FAULTS = ['empty', 'too-large', 'unknown', 'no-pins'] as const;
/** One such reason. */
export type DossierFault = (typeof DOSSIER_FAULTS)[number];

/** Why one entry of a file is left out: of a later form, not as a pin is written, or no pin at all. */
export const LEFT_OUT_REASONS = ['newer', 'broken', 'no-pin'] as const;
/** One such reason. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** An entry of a file that is left out. */
export interface LeftOut {
  /** Which one it is, from 1. */
  readonly number: number;
  readonly reason: LeftOutReason;
}

/** What became of the pins of a file. */
export interface MergeCounts {
  readonly added: number;
  /** Pinned here already, and now with the note of the file as well. */
  readonly joined: number;
  /** Pinned here already, and now with the note of the file alone. */
  readonly renoted: number;
  /** Pinned here already, with all that the file says. */
  readonly known: number;
}

/** What came of opening a file. */
export type ImportOutcome =
  | { readonly kind: 'taken'; readonly counts: MergeCounts; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'refused'; readonly fault: DossierFault }
  | { readonly kind: 'failed'; readonly fault: PinFault };
