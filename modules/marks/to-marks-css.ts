/**
 * Styles of the marks, as rows: the name under which ranges are registered, and its declarations. The names mean
 * nothing, because a page can list them (docs/security.md). Lines differ from tints by kind, not by colour alone.
 */
const TONE = '#6a73a3';
const TONE_AGAIN = 'rgb(106 115 163 / .5)';
const ROWS: readonly (readonly [name: string, declarations: string])[] = [
  ['u1', `text-decoration: underline dotted 1.5px ${TONE}; text-underline-offset: .25em`],
  ['u2', `text-decoration: underline dotted 1.5px ${TONE_AGAIN}; text-underline-offset: .25em`],
  ['t1', 'background-color: rgb(106 115 163 / .24)'],
  ['t2', 'background-color: rgb(106 115 163 / .12)'],
];

/**
 * The style sheet of the marks for one browser. Chromium wants an author sheet with `:root::highlight`, whose
 * universal form doubles the page's style work there; Firefox paints inside shadow roots only with a user sheet
 * and the universal form (docs/browser-bugs.md, 1 and 2).
 */
export function toMarksCss(browser: string): string {
  const prefix = browser === 'firefox' ? '' : ':root';
  return ROWS.map(([name, declarations]) => `${prefix}::highlight(${name}){${declarations}}\n`).join('');
}
