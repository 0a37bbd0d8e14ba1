/**
 * Why something could not be kept: `full` there is no room, `newer` a later version of the extension wrote the database,
 * `closed` the browser gives none here, `gone` the record is not in the corpus any more, `failed` anything else.
 */
export const PIN_FAULTS = ['full', 'newer', 'closed', 'gone', 'failed'] as const;
/** One such reason. */
export type PinFault = (typeof PIN_FAULTS)[number];
