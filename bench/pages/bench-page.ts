/** A page that is measured. */
export interface BenchPage {
  readonly name: string;
  readonly html: string;
  /** Made by the bench; not so: read from the folder of --pages. */
  readonly made: boolean;
}
