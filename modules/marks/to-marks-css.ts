import { MARK_COLOURS, MARK_TONES, type MarkColour, toMarkNames } from '../../lib/domain/mark-colour.ts';

type Row = readonly [name: string, declarations: string];

/** How much of a tone shows, as two digits of hexadecimal: of lines again, and of grounds first and again. */
const SHARES = { lineAgain: '80', ground: '3d', groundAgain: '1f' };

// Styles of the marks, as rows: the name under which ranges are registered, and its declarations. Lines differ from tints
// by kind, not by colour alone.
const ROWS: readonly Row[] = MARK_COLOURS.flatMap((colour) => {
  const [line, lineAgain] = toMarkNames('underline', colour);
  const tone = MARK_TONES[colour];
  return [
    [line, `text-decoration: underline dotted 1.5px ${tone}; text-underline-offset: .25em`],
    [lineAgain, `text-decoration: underline dotted 1.5px ${tone}${SHARES.lineAgain}; text-underline-offset: .25em`],
    ...toGrounds(toMarkNames('tint', colour), colour),
  ];
});
/** Chromium draws no line under words of a drawing, only grounds (docs/browser-bugs.md, 26). */
const IN_DRAWINGS: readonly Row[] = MARK_COLOURS.flatMap((colour) => toGrounds(toMarkNames('underline', colour), colour));

function toGrounds([first, again]: readonly [string, string], colour: MarkColour): readonly Row[] {
  const tone = MARK_TONES[colour];
  return [
    [first, `background-color: ${tone}${SHARES.ground}`],
    [again, `background-color: ${tone}${SHARES.groundAgain}`],
  ];
}

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
