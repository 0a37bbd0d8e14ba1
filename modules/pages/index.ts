import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** Pages that are waited for each time they are opened. */
const WAITED_FOR = ['popup', 'sidepanel'];

/** What so many tabs of the panel need, or more, is one file, too. */
const SHARED_BY = 3;

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
          { name: 'first', tags: ['$initial'], priority: 1 },
          { name: 'shared', minShareCount: SHARED_BY },
        ],
      };
    });
  },
});

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
