import { describe, expect, it } from 'vitest';
import { toWanted } from './full-view.ts';

describe('what a popup was opened for', () => {
  it.each([
    ['its button', '', {}],
    ['a tab', '?tab=7', { tabId: 7 }],
    ['a topic on the page of a tab', '?tab=7&topic=putin', { tabId: 7, topic: 'putin' }],
    ['an address that is mended by hand', '?tab=x&topic=putin', {}],
    ['no tab', '?topic=putin', {}],
  ])('%s', (_, search, wanted) => {
    expect(toWanted(search)).toEqual(wanted);
  });
});
