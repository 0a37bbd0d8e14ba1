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

/** The element of the other painter, as lib/page/mark-element.ts names it; modules do not import page code. */
const ELEMENT = 'parallax-mark';

/**
 * The style sheet of the marks for one browser. Chromium wants an author sheet with `:root::highlight`, whose
 * universal form doubles the page's style work there; Firefox paints inside shadow roots only with a user sheet
 * and the universal form (docs/browser-bugs.md, 1 and 2).
 */
export function toMarksCss(browser: string): string {
  const prefix = browser === 'firefox' ? '' : ':root';
  const highlights = ROWS.map(([name, declarations]) => `${prefix}::highlight(${name}){${declarations}}\n`);
  const elements = ROWS.map(([name, declarations]) => `${ELEMENT}.${name}{${toImportant(declarations)}}\n`);
  return [...highlights, `${ELEMENT}{all:unset!important}\n`, ...elements].join('');
}

// Without this the page's rules for every element, or for those it does not know, would change the marks.
function toImportant(declarations: string): string {
  return declarations
    .split(';')
    .map((declaration) => `${declaration}!important`)
    .join(';');
}
