const measures = new Map<Element, () => void>();
// One for all: what several of them find is drawn at once, and the page is laid out once for it.
let observer: ResizeObserver | undefined;

/** Calls once an element is laid out, and whenever it has another size. @returns ends that */
export function onResize(element: Element, measure: () => void): () => void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) measures.get(target)?.();
  });
  measures.set(element, measure);
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    measures.delete(element);
  };
}
