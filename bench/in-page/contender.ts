import type { SurfaceForm } from '../../lib/domain/mention.ts';
import type { CompiledMatcher } from '../../lib/matching/compiled-matcher.ts';
import type { Span } from './span.ts';

/** What every contender looks for: the same names, as strings, as surface forms, and compiled by lib/matching. */
export interface Dictionary {
  readonly names: readonly string[];
  readonly forms: readonly SurfaceForm[];
  readonly compiled: CompiledMatcher;
}

/** A contender, ready to run. */
export interface Runner {
  /** What is timed: reading the whole document, finding every name and showing it. */
  run(): void | Promise<void>;
  /** What the last run found, until it is undone. */
  spans(): Span[];
  /** Leaves the document as it was before the last run; not timed. */
  undo(): void;
}

/** A way to find and highlight names on a page; what is prepared once a page load is not timed. */
export type Contender = (dictionary: Dictionary) => Runner;
