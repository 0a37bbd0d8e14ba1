import type { FormClass } from '../domain/mention.ts';

/** Version of the compiled form; a page reads only its own. */
export const MATCHER_SCHEMA = 1;

/** Flag of an edge: a form ends after it. */
export const TARGET_ACCEPTS = 1;
/** Flag of an edge: no further edge leaves the same node. */
export const LAST_EDGE = 2;
/** An edge's target, the index of that node's first edge, stands above the two flags. */
export const TARGET_SHIFT = 2;

/** What a form mentions; a null topic is a lookalike, which mentions nothing. */
export interface MatcherOutput {
  readonly topic: string | null;
  readonly form: FormClass;
  readonly onlyWith?: readonly string[];
}

/**
 * The matcher as it is shipped and stored: JSON, with each table as base64 of little-endian numbers, because
 * extension storage keeps no typed arrays in every browser. Row i of `labels` (16 bits), `targets` and `skips`
 * (32 bits) is edge i; `ranks` (16 bits) gives each form, by its rank, an index into `outputs`.
 */
export interface CompiledMatcher {
  readonly schema: typeof MATCHER_SCHEMA;
  readonly outputs: readonly MatcherOutput[];
  readonly labels: string;
  readonly targets: string;
  readonly skips: string;
  readonly ranks: string;
}
