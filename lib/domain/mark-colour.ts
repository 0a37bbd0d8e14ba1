/**
 * Tones that marks can have. Each is a middle one, to be seen on white and on black alike, because a page may be either;
 * a test holds each to the contrast that WCAG 2.2 (1.4.11) asks of what is no text, 3:1.
 */
export const MARK_TONES = {
  violet: '#6a73a3',
  blue: '#3a78b4',
  teal: '#2b8080',
  plum: '#a0618f',
  umber: '#937044',
  grey: '#757575',
} as const;

/** One of them by name. */
export type MarkColour = keyof typeof MARK_TONES;

/** All of them, in the order in which they are offered. */
export const MARK_COLOURS = /* @__PURE__ */ Object.keys(MARK_TONES) as readonly MarkColour[];

/**
 * The names under which marks of a look and colour are painted: of first mentions, and of later ones. They mean nothing,
 * because a page can list them (docs/security.md), and are none that a page would choose for its own.
 */
export function toMarkNames(look: 'underline' | 'tint', colour: MarkColour): readonly [first: string, again: string] {
  const shade = colour === 'violet' ? '' : colour[0];
  return [`j4${look[0]}1${shade}`, `j4${look[0]}2${shade}`];
}
