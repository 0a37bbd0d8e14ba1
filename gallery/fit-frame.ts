/** Where this page stands in a frame of the gallery: keeps the frame as high as what is in it, and the focus with whoever has it. */
export function fitFrame(): void {
  const frame = globalThis.frameElement as HTMLElement | null;
  if (frame === null) return;
  // A hundred scenes of which some take the focus would scroll the gallery about.
  HTMLElement.prototype.focus = () => {};
  new ResizeObserver(() => {
    frame.style.blockSize = `${document.documentElement.scrollHeight}px`;
  }).observe(document.body);
}
