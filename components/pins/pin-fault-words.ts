import type { DossierFault, LeftOutReason } from '../../lib/domain/dossier.ts';
import type { PinFault } from '../../lib/domain/pin-fault.ts';

/** Why something could not be kept, and what to do. */
export const PIN_FAULT_WORDS: { readonly [fault in PinFault]: string } = {
  full: 'keeping.full',
  gone: 'keeping.gone',
  failed: 'keeping.failed',
};

/** Why a file was not taken in, and what to do. */
export const DOSSIER_FAULT_WORDS: { readonly [fault in DossierFault]: string } = {
  empty: 'dossier.emptyFile',
  'too-large': 'dossier.tooLarge',
  unknown: 'dossier.unknown',
  'no-pins': 'dossier.noPins',
};

/** Why one entry of a file was left out. */
export const LEFT_OUT_WORDS: { readonly [reason in LeftOutReason]: string } = {
  newer: 'dossier.leftNewer',
  broken: 'dossier.leftBroken',
  'no-pin': 'dossier.leftNoPin',
};
