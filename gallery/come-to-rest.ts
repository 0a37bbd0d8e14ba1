const QUIET_FRAMES = 2;

/** Resolves when what is drawn has not changed for some frames: measuring, charts and letters take more than one. */
export async function comeToRest(root: Node): Promise<void> {
  // Loaded once and then at hand: without that, a chart would come after the rest.
  await Promise.all([import('../components/charts/charts.ts'), document.fonts.ready]);
  let frames = 0;
  const observer = new MutationObserver(() => {
    frames = 0;
  });
  observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  while (frames < QUIET_FRAMES) {
    await new Promise(requestAnimationFrame);
    frames += 1;
  }
  observer.disconnect();
  await document.fonts.ready;
}
