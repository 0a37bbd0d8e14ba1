import type { Frame, Page } from 'puppeteer-core';

/** A mark as any page can see it: its words, and the middle of its first box in the viewport. */
export interface SeenMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The marks of a page that are shown, in reading order, from its registry of highlights; those with the words asked for. */
export function findMarks(page: Page | Frame, words?: string): Promise<SeenMark[]> {
  return page.evaluate((wanted) => {
    const seen = [];
    for (const range of [...CSS.highlights.values()].flatMap((highlight) => [...highlight])) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const box = live.getClientRects()[0];
      const text = String(live);
      if (box !== undefined && (wanted === null || text === wanted))
        seen.push({ text, x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
    return seen.toSorted((a, b) => a.y - b.y || a.x - b.x);
  }, words ?? null);
}
