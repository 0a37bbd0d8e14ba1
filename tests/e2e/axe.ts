import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Faults that axe finds in a page. The page's own policy forbids scripts from elsewhere; what a driver evaluates is not the page's.
 * @param contrast whether colours are measured, which takes longer than all else together
 */
export async function runAxe(page: Page, { contrast = true } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (enabled) => {
    const { axe } = globalThis as unknown as {
      axe: { run(choices: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // Colours on their way to others have contrasts of their own.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, contrast);
}
