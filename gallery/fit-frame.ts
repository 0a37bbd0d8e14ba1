/** Keeps the frame that this page stands in as high as what is in it. */
export function fitFrame(): void {
  const frame = globalThis.frameElement;
  if (!(frame instanceof HTMLElement) && frame?.tagName !== 'IFRAME') return;
  const fit = () => {
    (frame as HTMLElement).style.blockSize = `${document.documentElement.scrollHeight}px`;
  };
  new ResizeObserver(fit).observe(document.body);
}
