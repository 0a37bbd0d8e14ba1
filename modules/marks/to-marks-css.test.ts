// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MARK_COLOURS, MARK_TONES } from '../../lib/domain/mark-colour.ts';
import { LOOKS } from '../../lib/domain/settings.ts';
import { ElementPainter } from '../../lib/page/element-painter.ts';
import { HighlightPainter } from '../../lib/page/highlight-painter.ts';
import type { Mark } from '../../lib/page/mark.ts';
import { MARK_ELEMENT } from '../../lib/page/mark-element.ts';
import { toMarksCss } from './to-marks-css.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** The rules of a sheet: selector and declarations. */
const toRules = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/([^{}\s][^{}]*)\{([^{}]*)\}\s*/gu)].map(([, selector = '', declarations = '']) => [selector, declarations]));

const BROWSERS = [
  ['chrome', ':root::highlight'],
  ['edge', ':root::highlight'],
  ['firefox', '::highlight'],
] as const;

/** Names that the painters use, in every look. */
function toHighlightNames(): string[] {
  const registry = new Map<string, unknown>();
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: registry });
  for (const look of LOOKS) for (const colour of MARK_COLOURS) new HighlightPainter(look, colour).paint([]);
  return [...registry.keys()].toSorted();
}

function toElementNames(): string[] {
  const styles = LOOKS.flatMap((look) => MARK_COLOURS.map((colour) => [look, colour] as const));
  return styles
    .flatMap(([look, colour]) => {
      document.body.innerHTML = '<p>Putin</p><p>Putin</p>';
      const marks = [...document.querySelectorAll('p')].map(
        ({ firstChild }, at): Mark => ({
          topic: 'putin',
          form: 'base',
          surface: 'Putin',
          again: at === 1,
          pieces: [{ node: firstChild as Text, start: 0, end: 5 }],
        }),
      );
      new ElementPainter(look, colour).paint(marks);
      return [...document.querySelectorAll(MARK_ELEMENT)].map(({ className }) => className).filter((name) => name !== '');
    })
    .toSorted();
}

/** Two looks, first and later mentions. */
const ALL = 4 * MARK_COLOURS.length;

describe.each(BROWSERS)('the styles of marks in %s', (browser, prefix) => {
  const rules = toRules(toMarksCss(browser));

  it(`are ${prefix}(…) for the names that the painter registers, and no others`, () => {
    const names = [...rules.keys()].filter((selector) => selector.includes('highlight') && !selector.startsWith('text'));
    expect(names).toStrictEqual(
      toHighlightNames()
        .map((name) => `${prefix}(${name})`)
        .toSorted((a, b) => [...rules.keys()].indexOf(a) - [...rules.keys()].indexOf(b)),
    );
    expect(names).toHaveLength(ALL);
  });

  it('are the same for the elements of the other painter', () => {
    const names = toElementNames();
    expect(names).toHaveLength(ALL);
    for (const name of names) {
      const declarations = rules.get(`${MARK_ELEMENT}.${name}`);
      expect(declarations?.replaceAll('!important', '')).toBe(rules.get(`${prefix}(${name})`));
    }
  });

  it('are set on nothing else', () => {
    const inDrawings = [...rules.keys()].filter((selector) => selector.startsWith('text::'));
    expect(rules.size - inDrawings.length).toBe(2 * ALL + 1);
    expect(rules.get(MARK_ELEMENT)).toBe('all:unset!important');
  });

  it('are for the screen: on paper nothing is marked', () => {
    const [before = '', after = ''] = toMarksCss(browser).split('@media not print{');
    expect([...toRules(before).keys()]).toStrictEqual([MARK_ELEMENT]);
    expect(toRules(after).size).toBe(rules.size - 1);
    expect(after.trimEnd().endsWith('}\n}')).toBe(true);
  });

  it('are grounds where a browser draws no lines, under the words of drawings', () => {
    const inDrawings = [...rules].filter(([selector]) => selector.startsWith('text::'));
    const lines = toHighlightNames().filter((name) => name.startsWith('j4u'));
    expect(inDrawings.map(([selector]) => selector).toSorted()).toStrictEqual(
      browser === 'firefox' ? [] : lines.map((name) => `text::highlight(${name})`),
    );
    for (const [selector, declarations] of inDrawings) {
      expect(declarations).toBe(rules.get(selector.replace('text::', ':root::').replace('j4u', 'j4t')));
    }
  });

  it.each(MARK_COLOURS)('have the tone of %s in all of its rules', (colour) => {
    const shade = colour === 'violet' ? '' : colour.charAt(0);
    for (const name of ['j4u1', 'j4u2', 'j4t1', 'j4t2']) expect(rules.get(`${prefix}(${name}${shade})`)).toContain(MARK_TONES[colour]);
  });

  it('no rule of the page for elements it does not know can change them', () => {
    for (const [selector, declarations] of rules) {
      if (!selector.startsWith(MARK_ELEMENT)) continue;
      for (const declaration of declarations.split(';')) expect(declaration).toMatch(/!important$/u);
    }
  });

  it('a first mention is told from a later one, and lines from tints by kind', () => {
    expect(new Set([...rules.values()].filter((declarations) => !declarations.includes('!important'))).size).toBe(ALL);
    for (const name of ['j4u1', 'j4u2']) expect(rules.get(`${prefix}(${name})`)).toContain('underline');
    for (const name of ['j4t1', 'j4t2']) expect(rules.get(`${prefix}(${name})`)).toMatch(/^background-color/u);
  });
});
