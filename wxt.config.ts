import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

const HTTP_PAGES = ['http://*/*', 'https://*/*'];
// A reader may add a feed from any host, over https, and try one on this device (docs/adr/0016); all else comes from the package.
const FEEDS = 'https: http://127.0.0.1:* http://localhost:*';
const EXTENSION_PAGES = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ${FEEDS}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

// What mark.js names as its main file is written for browsers of 2015, with three ways to be loaded by none of which a bundler needs.
const MARK_JS = { 'mark.js': 'mark.js/src/lib/mark.js' };

// A browser takes suggestions for four; the reader can give others on the browser's own page. Alt and Shift with a letter are
// nobody's: pages have Ctrl, browsers Ctrl and Shift; but Chromium has P among them, for groups of tabs.
const COMMANDS = {
  'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
  'previous-mention': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_commandPrevious__' },
  'toggle-card': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandCard__' },
  'open-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandPanel__' },
  'toggle-site': { description: '__MSG_commandSite__' },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()], resolve: { alias: MARK_JS }, build: { modulePreload: false } }),
  zip: { includeSources: ['data/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    commands: COMMANDS,
    // Without host permissions, which a reader may take back, the toolbar button still reads the page it is clicked on. The
    // panel has a line in the button's menu: Chromium puts it there by itself. What a reader keeps is neither bounded nor thrown
    // away when disks are full (docs/adr/0021).
    permissions: ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage', ...(browser === 'firefox' ? ['menus'] : [])],
    host_permissions: HTTP_PAGES,
    // Nobody may connect from outside: an absent key would let every other extension send messages.
    externally_connectable: { ids: [] },
    content_security_policy: { extension_pages: EXTENSION_PAGES },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'parallax@parallax.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
});
