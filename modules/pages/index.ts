import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** Pages that are waited for each time they are opened. */
const WAITED_FOR = ['popup', 'sidepanel'];

/** What so many tabs of the panel need, or more, is there before one of them is opened. */
const SHARED_BY = 3;

/** How words are told apart in a text: two tabs need all of it, each at another time, for which it was two files. */
const WORDS = /\/lib\/text\/(?:fold|letter-case|lookalike-letters|normal-text|word-\w+)\.ts|\/lib\/search\/words\.ts|\/@orama\/stemmers\//u;

/** What these pages load later brings no style sheet, so that they need none of what Vite has for those. */
const LOADS_NO_STYLES = {
  name: 'loads-no-styles',
  enforce: 'pre' as const,
  load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

const BROWSER = '\0native-browser';

/**
 * These pages have the browser's own API, as page scripts do (docs/adr/0003): all that they call of it returns promises in every
 * browser the manifest admits, and the polyfill that stands behind `wxt/browser` would be a twentieth of their code.
 */
const hasNativeBrowser = (root: string) => ({
  name: 'has-native-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'webextension-polyfill' ? BROWSER : undefined),
  load: (id: string) => {
    const path = JSON.stringify(join(root, 'lib/messaging/native-browser.ts'));
    return id === BROWSER ? `import { toNativeBrowser } from ${path}; export default toNativeBrowser();` : undefined;
  },
});

/**
 * Builds popup and panel each by itself, so that what they begin with is one file: shared with all other pages it was thirty small
 * ones, found one after the other, and a fifth larger when packed.
 */
export default defineWxtModule({
  name: 'pages',
  setup(wxt) {
    wxt.hooks.hook('entrypoints:grouped', (_, groups) => {
      groups.push(...takeOut(groups));
    });
    wxt.hooks.hook('vite:build:extendConfig', ([entrypoint], { build, plugins }) => {
      const output = build?.rollupOptions?.output;
      if (!WAITED_FOR.includes(entrypoint?.type ?? '') || output === undefined || Array.isArray(output)) return;
      plugins?.push(LOADS_NO_STYLES, hasNativeBrowser(wxt.config.root));
      output.codeSplitting = {
        groups: [
          { name: (id, chunking) => (isOfFirst(id, (one) => chunking.getModuleInfo(one)) ? 'first' : null) },
          { name: 'words', test: WORDS },
        ],
      };
    });
  },
});

/** What is known of a module when code is split. */
type ToModule = (id: string) => null | {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
};

// Whether a module is needed by what the page begins with, or by as many of its tabs, which are files beside that.
function isOfFirst(id: string, toModule: ToModule): boolean {
  const needing = new Set([id]);
  let tabs = 0;
  for (const one of needing) {
    const { isEntry = false, importers = [], dynamicImporters = [] } = toModule(one) ?? {};
    if (isEntry) return true;
    if (dynamicImporters.length > 0 && one.includes('/entrypoints/')) tabs++;
    for (const importer of importers) needing.add(importer);
  }
  return tabs >= SHARED_BY;
}

// Pages are built in groups; everything else by itself.
function takeOut<Entrypoint extends { readonly type: string }>(groups: (Entrypoint | Entrypoint[])[]): Entrypoint[][] {
  return groups
    .filter((group) => Array.isArray(group))
    .flatMap((group) => {
      const own = group.filter(({ type }) => WAITED_FOR.includes(type));
      group.splice(0, group.length, ...group.filter((entrypoint) => !own.includes(entrypoint)));
      return own.map((entrypoint) => [entrypoint]);
    });
}
