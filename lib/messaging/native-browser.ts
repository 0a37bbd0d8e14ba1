import type { WxtBrowser } from 'wxt/browser';

/**
 * The browser's own extension API. Scripts that every page loads use it directly: the polyfill would be a third of
 * their size, and all they call returns promises natively in every browser the manifest admits.
 */
export function toNativeBrowser(): WxtBrowser {
  const world = globalThis as { browser?: WxtBrowser; chrome?: WxtBrowser };
  const native = world.browser ?? world.chrome;
  if (native === undefined) throw new Error('The extension API is not here');
  return native;
}
