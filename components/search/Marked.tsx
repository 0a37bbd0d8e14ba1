import MarkJs from 'mark.js';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SearchAnswer } from '../../lib/domain/search.ts';

// Elements whose text is words of the corpus, and begins with them.
const TEXTS = '.words, .by bdi, .wordlist li > bdi, .wordgroup > p, h3, .measure, .event > span, .event summary, .named';

/** The props of Marked. */
export interface MarkedProps {
  readonly toHits: SearchAnswer['toHits'];
  readonly children: ComponentChildren;
}

/**
 * Marks what was looked for in the words of the corpus below it. Marks part texts, which Preact knows nothing of: whoever shows
 * other texts or other hits gives this another key, and it is drawn anew.
 */
export function Marked({ toHits, children }: MarkedProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const element of root.current?.querySelectorAll<HTMLElement>(TEXTS) ?? []) mark(element, toHits);
  }, []);
  return (
    <div class="marked" ref={root}>
      {children}
    </div>
  );
}

// Behind its words an element may have some of ours, in an element of their own.
function mark(element: HTMLElement, toHits: SearchAnswer['toHits']): void {
  const words = element.firstChild?.textContent ?? '';
  const ranges = toHits(words).map(({ start, end }) => ({ start, length: end - start }));
  new MarkJs(element).markRanges(ranges);
}
