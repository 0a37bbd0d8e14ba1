/** Why something could not be kept: `full` there is no room, `gone` the record is not in the corpus any more, `failed` anything else. */
export const PIN_FAULTS = ['full', 'gone', 'failed'] as const;
/** One such reason. */
export type PinFault = (typeof PIN_FAULTS)[number];
