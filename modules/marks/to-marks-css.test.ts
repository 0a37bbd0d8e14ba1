// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
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
  for (const look of LOOKS) new HighlightPainter(look).paint([]);
  return [...registry.keys()].toSorted();
}

function toElementNames(): string[] {
  return LOOKS.flatMap((look) => {
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
    new ElementPainter(look).paint(marks);
    return [...document.querySelectorAll(MARK_ELEMENT)].map(({ className }) => className).filter((name) => name !== '');
  }).toSorted();
}

describe.each(BROWSERS)('the styles of marks in %s', (browser, prefix) => {
  const rules = toRules(toMarksCss(browser));

  it(`are ${prefix}(…) for the names that the painter registers, and no others`, () => {
    const names = [...rules.keys()].filter((selector) => selector.includes('highlight') && !selector.startsWith('text'));
    expect(names).toStrictEqual(
      toHighlightNames()
        .map((name) => `${prefix}(${name})`)
        .toSorted((a, b) => [...rules.keys()].indexOf(a) - [...rules.keys()].indexOf(b)),
    );
    expect(names).toHaveLength(4);
  });

  it('are the same for the elements of the other painter', () => {
    const names = toElementNames();
    expect(names).toHaveLength(4);
    for (const name of names) {
      const declarations = rules.get(`${MARK_ELEMENT}.${name}`);
      expect(declarations?.replaceAll('!important', '')).toBe(rules.get(`${prefix}(${name})`));
    }
  });

  it('are set on nothing else', () => {
    const inDrawings = [...rules.keys()].filter((selector) => selector.startsWith('text::'));
    expect(rules.size - inDrawings.length).toBe(9);
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
    expect(inDrawings.map(([selector]) => selector)).toStrictEqual(
      browser === 'firefox' ? [] : ['text::highlight(j4u1)', 'text::highlight(j4u2)'],
    );
    for (const [at, [, declarations]] of inDrawings.entries()) expect(declarations).toBe(rules.get(`${prefix}(j4t${at + 1})`));
  });

  it('no rule of the page for elements it does not know can change them', () => {
    for (const [selector, declarations] of rules) {
      if (!selector.startsWith(MARK_ELEMENT)) continue;
      for (const declaration of declarations.split(';')) expect(declaration).toMatch(/!important$/u);
    }
  });

  it('a first mention is told from a later one, and lines from tints by kind', () => {
    expect(new Set([...rules.values()].filter((declarations) => !declarations.includes('!important'))).size).toBe(4);
    for (const name of ['j4u1', 'j4u2']) expect(rules.get(`${prefix}(${name})`)).toContain('underline');
    for (const name of ['j4t1', 'j4t2']) expect(rules.get(`${prefix}(${name})`)).toMatch(/^background-color/u);
  });
});
