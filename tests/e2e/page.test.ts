import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, openMarked, PLAYGROUND, startExtension } from './extension.ts';

interface Playground {
  readonly roots: Readonly<Record<string, ShadowRoot>>;
  readonly exceptions: readonly string[];
  readonly foreignChanges: readonly string[];
  readonly frames: number;
}
type PlaygroundWindow = {
  playground: Playground;
  addLater(): Promise<Element>;
  showHidden(): void;
  startRendering(ms: number): Promise<number>;
};

/** What a case expects and what is marked in it, in one line each. */
type Verdict = { readonly expected: string; readonly marked: string };

// Every case of a document with what it says it expects, those in its shadow roots too.
function readCases(within: Page | Frame): Promise<Verdict[]> {
  return within.evaluate(() => {
    const { playground } = globalThis as unknown as Partial<PlaygroundWindow>;
    const roots: (Document | ShadowRoot)[] = [document, ...Object.values(playground?.roots ?? {})];
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const toText = (range: AbstractRange) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return String(live).replaceAll('\u00ad', '').replace(/\s+/gu, ' ');
    };
    return roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-expect]')])
      .map((element) => {
        const own = ranges.filter(({ startContainer }) => element.contains(startContainer));
        own.sort((a, b) => {
          const isBefore =
            a.startContainer === b.startContainer
              ? a.startOffset < b.startOffset
              : a.startContainer.compareDocumentPosition(b.startContainer) === Node.DOCUMENT_POSITION_FOLLOWING;
          return isBefore ? -1 : 1;
        });
        const place = element.closest('section')?.id ?? element.tagName;
        return { expected: `${place}: ${element.dataset['expect'] ?? ''}`, marked: `${place}: ${own.map(toText).join('|')}` };
      });
  });
}

describe.each(BROWSERS)('a hard page, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(PLAYGROUND);
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const openPlayground = () => openMarked(session, `${served.origin}/index.html`, 60);

  it('is marked in every structure exactly where names stand: inline tags, tables, shadow roots, editors, hidden parts', async () => {
    const page = await openPlayground();
    const cases = await until('the late shadow root to be read', async () => {
      const read = await readCases(page);
      return read.some(({ expected, marked }) => expected.includes('Kazakhstan') && expected === marked && expected.startsWith('P:'))
        ? read
        : undefined;
    });
    expect(cases.map(({ marked }) => marked)).toEqual(cases.map(({ expected }) => expected));
    await page.close();
  });

  it('is marked in its frames of every kind', async () => {
    const page = await openPlayground();
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(frames.length).toBeGreaterThanOrEqual(4);
    for (const frame of frames) {
      await until('the marks of a frame', async () => {
        const cases = await readCases(frame);
        return cases.length > 0 && cases.every(({ expected, marked }) => expected === marked);
      });
    }
    await page.close();
  });

  it('has the same nodes, attributes and styles before and after marking', async () => {
    const page = await openPlayground();
    expect(await page.evaluate(() => (globalThis as unknown as PlaygroundWindow).playground.foreignChanges)).toEqual([]);
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    await page.close();
    // The same page in a browser without any extension: the reference for every byte.
    const plain = await (await startPlain(session)).openPage(`${served.origin}/index.html`);
    expect(after).toBe(await plain.evaluate(() => document.documentElement.outerHTML));
    await plain.browser().close();
  });

  it('gets marks on text that arrives later', async () => {
    const page = await openPlayground();
    await page.evaluate(() => (globalThis as unknown as PlaygroundWindow).addLater());
    await until('the marks of the later text', async () =>
      (await readCases(page)).some(({ marked }) => marked === 'live: Tokayev|Baikonur'),
    );
    await page.close();
  });

  it('renders a list anew in every frame for five seconds over marked text, and nothing throws', async () => {
    const page = await openPlayground();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const caught = await page.evaluate(() => (globalThis as unknown as PlaygroundWindow).startRendering(5000));
    const { exceptions, frames } = await page.evaluate(() => (globalThis as unknown as PlaygroundWindow).playground);
    expect([caught, exceptions, errors]).toEqual([0, [], []]);
    expect(frames).toBeGreaterThan(30);
    // What stands there in the end is marked: nothing was given up.
    await until('marks on the last state of the list', () =>
      page.evaluate(() => {
        const list = document.querySelector('#list');
        const marked = new Set(
          [...CSS.highlights.values()]
            .flatMap((highlight) => [...highlight])
            .filter(({ startContainer }) => list?.contains(startContainer))
            .map(({ startContainer }) => startContainer.parentElement),
        );
        const named = [...(list?.children ?? [])].filter(({ textContent }) =>
          /Astana|Токаев|哈萨克斯坦|Kazakhstan/u.test(textContent ?? ''),
        );
        return named.length > 0 && named.every((row) => marked.has(row as HTMLElement));
      }),
    );
    await page.close();
  });
});

async function startPlain(session: BrowserSession): Promise<BrowserSession> {
  const { launchBrowser } = await import('../../cli/browser/launch.ts');
  return launchBrowser(session.name, { headless: true, extensions: [] });
}
