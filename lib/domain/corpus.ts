import type { EditionLabel } from './edition.ts';
import type { CorpusRecords } from './record.ts';

/** A checked corpus, with everything that was authored: what editions and exports are made of. */
export interface Corpus extends EditionLabel {
  /** Digest of the edition made of it; see lib/edition/digest.ts. */
  readonly digest: string;
  readonly records: CorpusRecords;
}
