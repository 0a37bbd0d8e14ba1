/**
 * Styles of the marks, as rows: the name under which ranges are registered, and its declarations. The names mean
 * nothing, because a page can list them (docs/security.md), and are none that a page would choose for its own. Lines
 * differ from tints by kind, not by colour alone.
 */
const TONE = '#6a73a3';
const TONE_AGAIN = 'rgb(106 115 163 / .5)';
const ROWS: readonly (readonly [name: string, declarations: string])[] = [
  ['j4u1', `text-decoration: underline dotted 1.5px ${TONE}; text-underline-offset: .25em`],
  ['j4u2', `text-decoration: underline dotted 1.5px ${TONE_AGAIN}; text-underline-offset: .25em`],
  ['j4t1', 'background-color: rgb(106 115 163 / .24)'],
  ['j4t2', 'background-color: rgb(106 115 163 / .12)'],
];
/** Chromium draws no line under words of a drawing, only grounds (docs/browser-bugs.md, 26). */
const IN_DRAWINGS: readonly (readonly [name: string, declarations: string])[] = [
  ['j4u1', 'background-color: rgb(106 115 163 / .24)'],
  ['j4u2', 'background-color: rgb(106 115 163 / .12)'],
];

/** The element of the other painter, as lib/page/mark-element.ts names it; modules do not import page code. */
const ELEMENT = 'parallax-mark';

/**
 * The style sheet of the marks for one browser. Chromium wants an author sheet with `:root::highlight`, whose
 * universal form doubles the page's style work there; Firefox paints inside shadow roots only with a user sheet
 * and the universal form (docs/browser-bugs.md, 1 and 2). On paper nothing can be pointed at, so nothing is marked.
 */
export function toMarksCss(browser: string): string {
  const isFirefox = browser === 'firefox';
  const prefix = isFirefox ? '' : ':root';
  const highlights = ROWS.map(([name, declarations]) => `${prefix}::highlight(${name}){${declarations}}\n`);
  const drawings = isFirefox ? [] : IN_DRAWINGS.map(([name, declarations]) => `text::highlight(${name}){${declarations}}\n`);
  const elements = ROWS.map(([name, declarations]) => `${ELEMENT}.${name}{${toImportant(declarations)}}\n`);
  return [`${ELEMENT}{all:unset!important}\n`, '@media not print{\n', ...highlights, ...drawings, ...elements, '}\n'].join('');
}

// Without this the page's rules for every element, or for those it does not know, would change the marks.
function toImportant(declarations: string): string {
  return declarations
    .split(';')
    .map((declaration) => `${declaration}!important`)
    .join(';');
}
