import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { bundleFrameworks } from './bundle-frameworks.ts';
import { BROWSERS, startExtension } from './extension.ts';
import { choosePainter, PAINTERS, waitForMarked } from './marked-text.ts';

const LIBRARIES = ['react', 'preact', 'vue', 'svelte', 'lit', 'by hand'] as const;
const STEPS = 60;

interface Outcome {
  readonly wrong: readonly string[];
  readonly marked: string;
}
type RenderWindow = { rerender(library: string, steps: number): Promise<Outcome> };

describe.each(BROWSERS)('a page that is rendered again and again over its marks, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    const body = await bundleFrameworks();
    const routes = {
      '/frameworks.js': { body, type: 'text/javascript; charset=utf-8' },
      '/page':
        '<!doctype html><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body><script src="frameworks.js"></script>',
    };
    served = await serveFolder(null, { routes });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });

  describe.each(PAINTERS)('with marks painted by %s', (painter) => {
    beforeAll(() => choosePainter(session, painter));

    it.each(LIBRARIES)(`has the right words at each of ${STEPS} steps and the right marks at the end, by %s`, async (library) => {
      const page = await session.openPage(`${served.origin}/page`);
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      const { wrong, marked } = await page.evaluate(
        (which, steps) => (globalThis as unknown as RenderWindow).rerender(which, steps),
        library,
        STEPS,
      );
      expect([wrong, errors]).toEqual([[], []]);
      await waitForMarked(page, marked);
      await page.close();
    });
  });
});
