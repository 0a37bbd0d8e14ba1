import type { Frame, Page } from 'puppeteer-core';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import type { Look } from '../../lib/domain/settings.ts';
import { readStored } from './updates-page.ts';

/** Every test of what is marked runs with both. */
export const PAINTERS = ['highlight', 'elements'] as const;
export type PainterName = (typeof PAINTERS)[number];

/** Has the extension paint by one of its painters from now on. */
export function choosePainter(session: BrowserSession, painter: PainterName): Promise<void> {
  return choose(session, painter);
}

/** Has marks look so from now on. */
export function chooseLook(session: BrowserSession, look: Look): Promise<void> {
  return choose(session, look);
}

async function choose(session: BrowserSession, choice: string): Promise<void> {
  const settings = await session.openExtensionPage('options.html', { ready: 'main' });
  await settings.click(`input[value="${choice}"]`);
  // What is still being written when a page is closed, browsers may leave unwritten.
  await until(`${choice} to be kept`, async () => JSON.stringify(await readStored(settings, 'settings')).includes(`"${choice}"`));
  await settings.close();
}

/**
 * The words marked in a document and in its open shadow trees, in order, whoever paints them: letters that stand apart
 * in the text are parted by "|".
 */
export function readMarked(within: Page | Frame): Promise<string> {
  return within.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const collect = (root: Node): { text: Text; from: number; to: number }[] => {
      const found: { text: Text; from: number; to: number }[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
        if (node instanceof Element && node.shadowRoot !== null) found.push(...collect(node.shadowRoot));
        if (!(node instanceof Text)) continue;
        const text = node;
        if (text.parentElement?.localName === 'parallax-mark') found.push({ text, from: 0, to: text.length });
        const parts = ranges
          .filter((range) => {
            const live = document.createRange();
            if (!range.startContainer.isConnected || range.startContainer.getRootNode() !== text.getRootNode()) return false;
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            return live.intersectsNode(text);
          })
          .map((range) => ({
            text,
            from: range.startContainer === text ? range.startOffset : 0,
            to: range.endContainer === text ? range.endOffset : text.length,
          }));
        found.push(...parts.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from));
      }
      return found;
    };
    return collect(document)
      .map(({ text, from, to }) => text.data.slice(from, to))
      .join('|');
  });
}

/** Waits until what is marked is this. */
export async function waitForMarked(within: Page | Frame, wanted: string): Promise<void> {
  let seen = '';
  const look = async () => {
    seen = await readMarked(within);
    return seen === wanted;
  };
  await until(`"${wanted}" to be marked`, look).catch((error: unknown) => {
    throw new Error(`${String(error)} There was "${seen}".`);
  });
}
