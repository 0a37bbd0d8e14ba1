// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SurfaceForm } from '../domain/mention.ts';
import { compileForms } from '../matching/compile-matcher.ts';
import { openMatcher } from '../matching/open-matcher.ts';
import { findInChunk } from './find-in-chunk.ts';
import { TextWalk } from './text-walk.ts';

const FORMS: readonly SurfaceForm[] = [
  { text: 'Vladimir Putin', topic: 'putin', form: 'base' },
  { text: 'Putin', topic: 'putin', form: 'base' },
  { text: 'Tokayev', topic: 'tokayev', form: 'base', conditions: { near: ['president'] } },
  { text: 'Mercury', topic: 'mercury', form: 'base', conditions: { notNear: ['planet'] } },
  { text: 'accord', topic: 'accord', form: 'base', conditions: { before: ['of Astana'] } },
];
const matcher = openMatcher(compileForms(FORMS));
const computedStyle = globalThis.getComputedStyle;

beforeEach(() => {
  // happy-dom leaves the display of inline elements empty.
  vi.stubGlobal('getComputedStyle', (element: Element) => ({ display: computedStyle(element).display || 'inline' }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function findAll(html: string): string[] {
  document.body.innerHTML = html;
  const walk = new TextWalk([document.body]);
  const texts: string[] = [];
  for (let chunk = walk.next(); chunk !== undefined; chunk = walk.next()) {
    const { text } = chunk;
    texts.push(...findInChunk(matcher, chunk).map(({ start, end }) => text.slice(start, end)));
  }
  return texts;
}

describe('names and the blocks they stand in, with white space between the tags', () => {
  it.each([
    ['what is near in the same block counts', '<p>The <b>president</b>\n, Tokayev</p>', ['Tokayev']],
    ['what is near in another block does not', '<p>The president</p>\n<p>Tokayev</p>', []],
    ['nor after it', '<p>Tokayev </p>\n<p>president</p>', []],
    ['what must not be near keeps a name off in its block', '<p>Mercury, a\n<i>planet</i></p>', []],
    ['but not from another', '<p>A planet</p>\n<p>Mercury</p>\n<p>planet</p>', ['Mercury']],
    ['what must follow has to follow in the block', '<li>accord</li> <li>of Astana</li><li>accord <b>of Astana</b></li>', ['accord']],
    [
      'a name over two blocks is none, the rest of it is',
      '<p>said Vladimir</p>\n<p>Putin</p>\n<p>Vladimir Putin</p>',
      ['Putin', 'Vladimir Putin'],
    ],
    ['many of them', '<li>Vladimir</li> <li>Putin</li> '.repeat(3), ['Putin', 'Putin', 'Putin']],
  ])('%s', (_, html, expected) => {
    expect(findAll(html)).toStrictEqual(expected);
  });
});
