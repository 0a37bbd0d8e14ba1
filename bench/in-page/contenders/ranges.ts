import { toSpans } from '../span.ts';

/** Elements whose text no contender marks, asked only where something was found. */
const UNMARKED = 'script,style,noscript,template,textarea,option,title,code,kbd,samp,[contenteditable],iframe,object,rt';

const NAME = 'bench';

/** The highlights of a contender that finds names in one text node after another. */
export function toRangeRunner(find: (data: string, meet: (start: number, end: number) => void) => void) {
  let ranges: StaticRange[] = [];
  return {
    run: () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      ranges = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node as Text;
        find(text.data, (start, end) => {
          if (text.parentElement?.closest(UNMARKED) === null)
            ranges.push(new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }));
        });
      }
      const highlight = new Highlight();
      for (const range of ranges) highlight.add(range);
      CSS.highlights.set(NAME, highlight);
    },
    spans: () => toSpans(ranges),
    undo: () => {
      CSS.highlights.delete(NAME);
      ranges = [];
    },
  };
}
