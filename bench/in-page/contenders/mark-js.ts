import Mark from 'mark.js';
import type { Contender } from '../contender.ts';
import { type Span, toBases } from '../span.ts';
import { toNamePattern, toUnion } from './name-pattern.ts';

/** mark.js with one union regular expression. */
export const markRegExp: Contender = ({ names }) => {
  const pattern = toNamePattern(names, toUnion);
  return toRunner((mark) => mark.markRegExp(pattern, { exclude: EXCLUDED }));
};

/** mark.js with the list of names, as it is meant to be used; it walks the page once a name. */
export const markList: Contender = ({ names }) =>
  toRunner((mark) =>
    mark.mark([...names], { separateWordSearch: false, accuracy: 'exactly', caseSensitive: true, diacritics: false, exclude: EXCLUDED }),
  );

const EXCLUDED = ['script', 'style', 'noscript', 'textarea', 'code *', 'kbd *', 'samp *', 'option'];

function toRunner(run: (mark: Mark) => void) {
  const mark = new Mark(document.documentElement);
  return { run: () => run(mark), spans: toMarkedSpans, undo: () => mark.unmark() };
}

function toMarkedSpans(): Span[] {
  const bases = toBases();
  return Array.from(document.querySelectorAll('mark[data-markjs]'), (element): Span => {
    const start = bases.get(element.firstChild as Node) ?? Number.NaN;
    return [start, start + (element.textContent ?? '').length];
  });
}
