// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { matcher } from './fixture-reading.ts';
import { MarkIndex } from './mark-index.ts';
import { PageGuide } from './page-guide.ts';
import type { Reading } from './stage.ts';

it('tells the first reading of a frame from those that follow when the page changes', () => {
  let isReading = true;
  const reader = {
    index: new MarkIndex(),
    shadowRoots: new Set<ShadowRoot>(),
    lookForShadowRoots: () => {},
    get isReading() {
      return isReading;
    },
  } as unknown as Reading['reader'];
  const life = new AbortController();
  const surroundings = { cardsShow: true, isAlive: () => true } as unknown as ConstructorParameters<typeof PageGuide>[1];
  const guide = new PageGuide({ reader, matcher, settings: DEFAULT_SETTINGS, signal: life.signal }, surroundings);
  expect(guide.isFirstReading).toBe(true);
  isReading = false;
  expect(guide.isFirstReading).toBe(false);
  isReading = true;
  expect(guide.isFirstReading).toBe(false);
  life.abort();
});
