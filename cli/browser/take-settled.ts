import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** A picture of a page once two of them are alike: nothing says of a card, or of a drawing, that it is complete. */
export function takeSettled(page: Page): Promise<Uint8Array> {
  let last: Uint8Array | undefined;
  const look = async () => {
    const before = last;
    last = await page.screenshot();
    return before !== undefined && Buffer.compare(before, last) === 0 ? last : undefined;
  };
  return until('the picture to come to rest', look, { every: 150 });
}
