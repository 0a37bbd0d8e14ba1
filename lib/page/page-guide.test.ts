// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { matcher } from './fixture-reading.ts';
import { MarkIndex } from './mark-index.ts';
import { PageGuide } from './page-guide.ts';
import type { Reading } from './stage.ts';

it.each([
  ['not been read to its end', { wasRead: false, hasFailed: false }, true],
  ['been read to its end', { wasRead: true, hasFailed: false }, false],
  ['failed to be read', { wasRead: false, hasFailed: true }, false],
])('a frame that has %s', (_, state, isFirst) => {
  const reader = { index: new MarkIndex(), shadowRoots: new Set<ShadowRoot>(), lookForShadowRoots: () => {}, ...state };
  const life = new AbortController();
  const surroundings = { cardsShow: true, isAlive: () => true } as unknown as ConstructorParameters<typeof PageGuide>[1];
  const reading = { reader: reader as unknown as Reading['reader'], matcher, settings: DEFAULT_SETTINGS, signal: life.signal };
  expect(new PageGuide(reading, surroundings).isFirstReading).toBe(isFirst);
  life.abort();
});
