/**
 * What must hold around a name for it to count; every condition that is given has to hold. Data, never code: literals
 * and closed lists. A literal is compared folded and in small letters, as whole words; one that ends in `*` stands for
 * every word that begins so ("cycl*").
 */
export interface Conditions {
  /** Topics, of which one is mentioned on the same page; an entry that is a list asks for all of its topics. */
  readonly onlyWith?: readonly (string | readonly string[])[];
  /** Literals, of which one stands right before the name. */
  readonly after?: readonly string[];
  /** Literals, of which one stands right after the name. */
  readonly before?: readonly string[];
  /** Literals, of which none stands right before the name. */
  readonly notAfter?: readonly string[];
  /** Literals, of which none stands right after the name. */
  readonly notBefore?: readonly string[];
  /** Literals, of which one stands near the name, as `NEAR` says. */
  readonly near?: readonly string[];
  /** Literals, of which none stands near the name. */
  readonly notNear?: readonly string[];
  /** Languages of the page, as primary language subtags ("en"); a page that does not say its language has any. */
  readonly languages?: readonly string[];
  /** The text near the name, as `NEAR` says, is not in capitals throughout, where US may be anybody. */
  readonly mixedCase?: true;
  /** No initials but its own stand beside the name: the compiler adds it to surnames. */
  readonly ownInitials?: readonly string[];
}

/** The conditions of an alias or another record that has some among its fields; undefined when it has none. */
export function toConditions({
  onlyWith,
  after,
  before,
  notAfter,
  notBefore,
  near,
  notNear,
  languages,
  mixedCase,
  ownInitials,
}: Conditions): Conditions | undefined {
  const all = { onlyWith, after, before, notAfter, notBefore, near, notNear, languages, mixedCase, ownInitials };
  const given = Object.entries(all).filter(([, list]) => list !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** How far from a name "near" reaches in its block, in UTF-16 code units before its start and after its end. */
export const NEAR = 80;
