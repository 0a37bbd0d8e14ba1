import { describe, expect, it } from 'vitest';
import { toNamedTab } from './named-tab.ts';

describe('the tab that a page of ours is about', () => {
  it.each([
    ['of a popup at its button', '', undefined],
    ['that its address names', '?tab=7', 7],
    ['of an address that was mended by hand', '?tab=x', undefined],
    ['of an address that ends too early', '?tab=', undefined],
  ])('%s', (_, search, tab) => {
    expect(toNamedTab(search)).toBe(tab);
  });
});
