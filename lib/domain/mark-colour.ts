/**
 * Tones that marks can have. Each is a middle one, to be seen on white and on black alike, because a page may be either;
 * a test holds each to the contrast that WCAG 2.2 (1.4.11) asks of what is no text, 3:1.
 */
export const MARK_TONES = {
  violet: '#6a73a3',
  blue: '#3a78b4',
  teal: '#2b8080',
  plum: '#a0618f',
  brown: '#937044',
  grey: '#757575',
} as const;

/** One of them by name. */
export type MarkColour = keyof typeof MARK_TONES;

/** All of them, in the order in which they are offered. */
export const MARK_COLOURS = Object.keys(MARK_TONES) as readonly MarkColour[];
