/** Everything that can be wrong with an edition, as a closed list. */
export const EDITION_FAULTS = ['not-json', 'newer-schema', 'schema', 'digest-mismatch'] as const;
/** One such fault. */
export type EditionFault = (typeof EDITION_FAULTS)[number];

/** An edition that was refused; nothing of it has been used. */
export class EditionError extends Error {
  override readonly name = 'EditionError';
  readonly fault: EditionFault;

  constructor(fault: EditionFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
